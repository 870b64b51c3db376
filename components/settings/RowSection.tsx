import type { ReactNode } from 'react'
import { RowList } from '../ui/RowList'
import { SettingsSection } from './SettingsSection'
import { useSaved } from './use-saved'

export interface RowSectionProps<Item> {
  readonly title: string
  readonly about: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** What a row is called, and a second, quiet line that says more of it. */
  readonly nameOf: (item: Item) => string
  readonly moreOf?: (item: Item) => string | undefined
  /** What the button of each row does, which takes the row away. */
  readonly action: string
  readonly onPress: (item: Item) => void
  readonly empty: string
  /** What stands below the rows. */
  readonly children?: ReactNode
}

/** A setting that is a list of things to take away one by one. */
export function RowSection<Item>(props: RowSectionProps<Item>) {
  const { title, about, items, keyOf, nameOf, moreOf, action, onPress, empty, children } = props
  const keys = (some: readonly Item[]) => some.map(keyOf).join('\n')
  const { saved, ask } = useSaved(keys(items))
  const rows = items.map((item) => {
    const more = moreOf?.(item)
    return {
      key: keyOf(item),
      name: nameOf(item),
      content: (
        <>
          <p>{nameOf(item)}</p>
          {more !== undefined && <p className="ui-rows__quiet">{more}</p>}
        </>
      ),
      onPress: () => {
        ask(keys(items.filter((other) => other !== item)))
        onPress(item)
      },
    }
  })
  return (
    <SettingsSection title={title} about={about} saved={saved}>
      <RowList action={action} rows={rows} empty={empty} />
      {children}
    </SettingsSection>
  )
}
