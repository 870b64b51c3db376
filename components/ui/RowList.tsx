import { useRef, type ReactNode } from 'react'
import { Button } from './Button'
import './RowList.css'

export interface Row {
  readonly key: string
  /** The row's name for who cannot see it, said behind the action. */
  readonly name: string
  readonly content: ReactNode
  readonly onPress: () => void
}

export interface RowListProps {
  /** What the button of each row does. */
  readonly action: string
  readonly rows: readonly Row[]
  /** What stands here when there are none: says how one gets here. */
  readonly empty: string
}

/** Rows with one action each, which takes the row away; the focus then goes to the row beside it, or to the heading of the section. */
export function RowList({ action, rows, empty }: RowListProps) {
  const root = useRef<HTMLDivElement>(null)

  function press(row: Row, at: number) {
    row.onPress()
    const buttons = root.current?.querySelectorAll('button')
    const beside = buttons?.[at + 1] ?? buttons?.[at - 1]
    const heading = root.current?.closest('section')?.querySelector('h2')
    ;(beside ?? heading)?.focus()
  }

  return (
    <div ref={root}>
      {rows.length === 0 ? (
        <p className="ui-rows__empty">{empty}</p>
      ) : (
        <ul className="ui-rows">
          {rows.map((row, at) => (
            <li key={row.key} className="ui-rows__row">
              <div className="ui-rows__content">{row.content}</div>
              <Button label={`${action}: ${row.name}`} onPress={() => press(row, at)}>
                {action}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
