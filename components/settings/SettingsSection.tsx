import { useId, type ReactNode } from 'react'
import './SettingsSection.css'

export interface SettingsSectionProps {
  readonly title: string
  /** What the setting does, in one or two sentences. */
  readonly about: string
  /** True once the last change was kept. */
  readonly saved: boolean
  readonly children: ReactNode
}

/** One setting: what it is at the start, the control at the end, and whether the last change was kept. */
export function SettingsSection({ title, about, saved, children }: SettingsSectionProps) {
  const heading = useId()
  return (
    <section className="settings-section" aria-labelledby={heading}>
      <div>
        <div className="settings-section__head">
          <h2 id={heading} className="settings-section__title" tabIndex={-1}>
            {title}
          </h2>
          <output className="settings-section__saved">
            {saved && (
              <>
                <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                  <path
                    d="m2 6.5 2.75 2.75L10 3"
                    fill="none"
                    stroke="currentColor"
                    strokeWidth="1.5"
                    strokeLinecap="round"
                  />
                </svg>
                Saved
              </>
            )}
          </output>
        </div>
        <p className="settings-section__about">{about}</p>
      </div>
      <div className="settings-section__control">{children}</div>
    </section>
  )
}
