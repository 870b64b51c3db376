import type { KnownPerson } from '../../lib/hosts/own-identity'
import { PageFrame } from '../ui/PageFrame'
import { ListEditor } from './ListEditor'
import { readAddresses, readDomains } from './own-identities'
import { EarSwitch } from './EarSwitch'
import { RoleChoice, type Role } from './RoleChoice'
import { RowSection } from './RowSection'
import { SettingsSection } from './SettingsSection'
import { TaughtPages, type TaughtPagesProps } from './TaughtPages'
import { useSaved } from './use-saved'

export interface SettingsProps extends TaughtPagesProps {
  readonly role: Role
  /** In lower case. */
  readonly addresses: readonly string[]
  /** In lower case, without an @. */
  readonly domains: readonly string[]
  /** Of whom the user has said whose side they are on. */
  readonly people: readonly KnownPerson[]
  /** `rule` as in a finding, `title` of its signal, `phrase` as it is kept; each pair of rule and phrase once. */
  readonly muted: readonly { readonly rule: string; readonly title: string; readonly phrase: string }[]
  readonly offSites: readonly string[]
  /** The sites that are turned on; `pattern` tells them apart. */
  readonly granted: readonly { readonly pattern: string; readonly host: string; readonly name?: string }[]
  /** Whether the ear is on. */
  readonly ear: boolean
  /** The company has set the ear for everybody. */
  readonly earIsLocked: boolean
  readonly onEar: (on: boolean) => void
  readonly onRole: (role: Role) => void
  /** The whole new list, valid and without repeats. */
  readonly onAddresses: (list: readonly string[]) => void
  /** The whole new list, valid and without repeats. */
  readonly onDomains: (list: readonly string[]) => void
  readonly onForget: (who: string) => void
  readonly onUnmute: (rule: string, phrase: string) => void
  readonly onSiteOn: (host: string) => void
  /** Gives a site back to the browser. */
  readonly onSiteRemove: (pattern: string) => void
}

/** The settings page. Each section says "Saved" when the change it asked for comes back in the props. */
export function SettingsView(props: SettingsProps) {
  return (
    <PageFrame title="Settings">
      <RoleChoice role={props.role} onRole={props.onRole} />
      <EarSwitch ear={props.ear} isLocked={props.earIsLocked} onEar={props.onEar} />
      <OwnAddresses {...props} />
      <OwnDomains {...props} />
      <People {...props} />
      <MutedPhrases {...props} />
      <GrantedSites {...props} />
      <OffSites {...props} />
      <TaughtPages {...props} />
    </PageFrame>
  )
}

function OwnAddresses({ addresses, onAddresses }: SettingsProps) {
  const { saved, ask } = useSaved(addresses.join('\n'))
  return (
    <SettingsSection title="Your addresses" about="Mail from these is yours, on every site." saved={saved}>
      <ListEditor
        noun="address"
        list={addresses}
        placeholder="kate@company.com"
        autoComplete="email"
        read={readAddresses}
        onList={(list) => {
          ask(list.join('\n'))
          onAddresses(list)
        }}
      />
    </SettingsSection>
  )
}

function OwnDomains({ domains, onDomains }: SettingsProps) {
  const { saved, ask } = useSaved(domains.join('\n'))
  return (
    <SettingsSection
      title="Your company’s domains"
      about="Whoever writes from these is a colleague, never a prospect."
      saved={saved}
    >
      <ListEditor
        noun="domain"
        list={domains}
        placeholder="company.com"
        autoComplete="off"
        read={readDomains}
        onList={(list) => {
          ask(list.join('\n'))
          onDomains(list)
        }}
      />
    </SettingsSection>
  )
}

function People({ people, onForget }: SettingsProps) {
  return (
    <RowSection
      title="People"
      about="Whose side they are on, as you said in the popup."
      items={people}
      keyOf={({ who }) => who}
      nameOf={({ who }) => who}
      moreOf={({ side }) => (side === 'mine' ? 'On our side' : 'On their side')}
      action="Forget"
      onPress={({ who }) => onForget(who)}
      empty="None. Where Sideline cannot tell who wrote something, it asks in the toolbar popup."
    />
  )
}

function MutedPhrases({ muted, onUnmute }: SettingsProps) {
  return (
    <RowSection
      title="Phrases left alone"
      about="Sideline no longer points at these."
      items={muted}
      keyOf={({ rule, phrase }) => `${rule}\n${phrase}`}
      nameOf={({ phrase }) => `“${phrase}”`}
      moreOf={({ title }) => title}
      action="Show again"
      onPress={({ rule, phrase }) => onUnmute(rule, phrase)}
      empty="None. Choose “Never this phrase” on a card, and the phrase is listed here."
    />
  )
}

function GrantedSites({ granted, onSiteRemove }: SettingsProps) {
  return (
    <RowSection
      title="Sites that are on"
      about="The browser lets Sideline read these and no others."
      items={granted}
      keyOf={({ pattern }) => pattern}
      nameOf={({ name, host }) => name ?? host}
      moreOf={({ name, host }) => (name === undefined ? undefined : host)}
      action="Remove"
      onPress={({ pattern }) => onSiteRemove(pattern)}
      empty="None. Turn a site on in the toolbar popup, and it is listed here."
    />
  )
}

function OffSites({ offSites, onSiteOn }: SettingsProps) {
  return (
    <RowSection
      title="Sites that are off"
      about="Nothing is read on these."
      items={offSites}
      keyOf={(host) => host}
      nameOf={(host) => host}
      action="Turn on"
      onPress={onSiteOn}
      empty="None. Turn a site off in the toolbar popup, and it is listed here."
    />
  )
}
