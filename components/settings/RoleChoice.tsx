import { useId } from 'react'
import { SettingsSection } from './SettingsSection'
import { useSaved } from './use-saved'
import './RoleChoice.css'

export type Role = 'rep' | 'manager'

const roles: readonly { readonly role: Role; readonly words: string; readonly about: string }[] = [
  { role: 'rep', words: 'I sell', about: 'Sideline listens to what prospects write and to what you draft.' },
  {
    role: 'manager',
    words: 'I coach people who sell',
    about: 'Sideline listens to how you coach as well: telling instead of asking.',
  },
]

export interface RoleChoiceProps {
  readonly role: Role
  readonly onRole: (role: Role) => void
}

/** Whether the user's own words are a rep's or a manager's. */
export function RoleChoice({ role, onRole }: RoleChoiceProps) {
  const id = useId()
  const { saved, ask } = useSaved(role)
  return (
    <SettingsSection title="Your work" about="It decides whose habits Sideline helps with." saved={saved}>
      <fieldset className="settings-role">
        <legend className="ui-unseen">Your work</legend>
        {roles.map((choice) => (
          <label key={choice.role} htmlFor={`${id}-${choice.role}`} className="settings-role__choice">
            <input
              type="radio"
              id={`${id}-${choice.role}`}
              name={id}
              className="settings-role__radio"
              aria-describedby={`${id}-${choice.role}-about`}
              checked={choice.role === role}
              onChange={() => {
                ask(choice.role)
                onRole(choice.role)
              }}
            />
            <span>{choice.words}</span>
            <span id={`${id}-${choice.role}-about`} className="settings-role__about">
              {choice.about}
            </span>
          </label>
        ))}
      </fieldset>
    </SettingsSection>
  )
}
