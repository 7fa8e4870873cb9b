import type { ReactNode } from 'react'
import { CallButton } from './CallButton'
import type { ChipItem } from './Chip'
import { ChipList } from './ChipList'
import { Heading, type HeadingLevel } from './Heading'

interface ContactCardProps {
  /** The place in the order one should call in. */
  order?: number
  title: string
  href?: string | null
  text?: ReactNode
  chips?: ChipItem[]
  /** The sentence to begin the call with. */
  say?: string | null
  phone?: string | null
  /** Said instead of a number when none is known: what to do then. */
  phoneFallback: string
  /** Whether somebody answers now, in words: ‘Åbent nu, lukker kl. 15’. */
  openNow?: string | null
  /** `secondary` for every card after the one to call first. */
  callVariant?: 'primary' | 'secondary'
  meta?: ReactNode
  headingLevel?: HeadingLevel
}

/** Whom to call, what to say, and the number. */
export function ContactCard(props: ContactCardProps) {
  const {
    order,
    title,
    href,
    text,
    chips,
    say,
    phone,
    phoneFallback,
    openNow,
    callVariant,
    meta,
    headingLevel = 2,
  } = props
  return (
    <article className={order ? 'contact-card contact-card--ordered' : 'contact-card'}>
      <Heading level={headingLevel} className="contact-card__title">
        {order ? (
          <span className="contact-card__order">
            <span className="sr-only">Nummer </span>
            {order}
          </span>
        ) : null}
        {href ? <a href={href}>{title}</a> : title}
      </Heading>
      {text ? <p>{text}</p> : null}
      {chips ? <ChipList items={chips} /> : null}
      {say ? (
        <div className="contact-card__say">
          <p className="contact-card__say-label">Du kan begynde sådan</p>
          <p>”{say}”</p>
        </div>
      ) : null}
      {phone ? (
        <div className="contact-card__call">
          <CallButton phone={phone} name={title} variant={callVariant} />
          {openNow ? <span className="contact-card__open">{openNow}</span> : null}
        </div>
      ) : (
        <p className="contact-card__no-phone">{phoneFallback}</p>
      )}
      {meta ? <div className="contact-card__meta">{meta}</div> : null}
    </article>
  )
}
