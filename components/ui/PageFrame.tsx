import type { ReactNode } from 'react'
import { Mark } from './Mark'
import './base.css'
import './PageFrame.css'

export interface PageFrameProps {
  /** The page's one main heading. */
  readonly title: string
  readonly children: ReactNode
}

/** The frame of a full extension page: mark and title, what the page holds, and the promise at its end. */
export function PageFrame({ title, children }: PageFrameProps) {
  return (
    <div className="ui-page">
      <header className="ui-page__head">
        <Mark size={28} />
        <h1 className="ui-page__title">{title}</h1>
      </header>
      <main>{children}</main>
      <footer className="ui-page__foot">Nothing leaves this computer.</footer>
    </div>
  )
}
