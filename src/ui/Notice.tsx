import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from './Heading'
import { Icon, type IconName } from './Icon'

export type NoticeTone = 'info' | 'warn' | 'must'

const LOOKS: Record<NoticeTone, { className: string; icon: IconName; word: string }> = {
  info: { className: 'alert-info', icon: 'info', word: 'Oplysning' },
  warn: { className: 'alert-warning', icon: 'alert', word: 'Vær opmærksom' },
  must: { className: 'alert-error', icon: 'alert', word: 'Vigtigt' },
}

interface NoticeProps {
  tone: NoticeTone
  title?: string | null
  children: ReactNode
  headingLevel?: HeadingLevel
}

/** Something to know, to beware of, or that must be done. */
export function Notice({ tone, title, children, headingLevel = 2 }: NoticeProps) {
  const { className, icon, word } = LOOKS[tone]
  return (
    <div className={`alert ${className} notice`}>
      <Icon name={icon} className="alert-icon" />
      <div className="alert-body">
        {title ? (
          <Heading level={headingLevel} className="alert-heading">
            {title}
          </Heading>
        ) : (
          <span className="sr-only">{word}: </span>
        )}
        <div className="notice__text">{children}</div>
      </div>
    </div>
  )
}
