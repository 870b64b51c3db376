import { Switch } from '../ui/Switch'
import { SettingsSection } from './SettingsSection'
import { useSaved } from './use-saved'

export interface EarSwitchProps {
  readonly ear: boolean
  /** The company has set it: the user cannot. */
  readonly isLocked: boolean
  readonly onEar: (on: boolean) => void
}

/** Whether sentences are read by what they mean, besides the phrases. */
export function EarSwitch({ ear, isLocked, onEar }: EarSwitchProps) {
  const { saved, ask } = useSaved(String(ear))
  return (
    <SettingsSection
      title="The ear"
      about="A small language model on this computer hears what no list of phrases holds. It takes up to 250 MB of memory while it listens."
      saved={saved}
    >
      <Switch
        on={ear}
        isLocked={isLocked}
        onChange={(on) => {
          ask(String(on))
          onEar(on)
        }}
      >
        Listen for meaning, not only for phrases
      </Switch>
      {isLocked && <p className="settings-section__about">Your company has switched this {ear ? 'on' : 'off'}.</p>}
    </SettingsSection>
  )
}
