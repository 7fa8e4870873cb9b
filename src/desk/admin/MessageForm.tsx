'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { z } from 'zod'
import { askDesk } from './deskClient'
import { useWork } from './useWork'

const answered = z.object({ count: z.number() })

type Props = {
  eventId: string
  once: string
  receivers: { id: string; name: string }[]
  onSent: () => void
}

const mostNamed = 20

/** A mail to those chosen on the list. Who gets it is shown before it is sent. */
export function MessageForm({ eventId, onSent, once, receivers }: Props) {
  const router = useRouter()
  const { during, isBusy } = useWork()
  const [subject, setSubject] = useState('')
  const [message, setMessage] = useState('')
  const [isShown, setIsShown] = useState(false)
  const field = useId()
  const count = receivers.length
  const isWritten = subject.trim() !== '' && message.trim() !== ''
  const send = () =>
    during(async () => {
      const body = { event: eventId, registrations: receivers.map(({ id }) => id), subject, message }
      const sent = await askDesk('message', { ...body, expected: count, sending: once }, answered)
      toast.success(`Beskeden er på vej til ${sent.count}.`)
      setSubject('')
      setMessage('')
      setIsShown(false)
      onSent()
      router.refresh()
    })
  return (
    <details className="desk__section">
      <summary>Skriv til de valgte ({count})</summary>
      <p>Vælg på listen, hvem der skal have beskeden. Hver får sin egen mail.</p>
      <div className="desk__column">
        <label htmlFor={`${field}-emne`}>Emne</label>
        <input
          id={`${field}-emne`}
          maxLength={150}
          onChange={(event) => setSubject(event.target.value)}
          type="text"
          value={subject}
        />
        <label htmlFor={`${field}-besked`}>Besked</label>
        <textarea
          id={`${field}-besked`}
          maxLength={4000}
          onChange={(event) => setMessage(event.target.value)}
          rows={6}
          value={message}
        />
        <button
          className="btn btn--style-secondary"
          disabled={count === 0 || !isWritten}
          onClick={() => setIsShown(true)}
          type="button"
        >
          Se, hvem der får beskeden
        </button>
      </div>
      <div aria-live="polite">
        {isShown && count > 0 && isWritten ? (
          <div className="desk__question">
            <p>
              Beskeden sendes til {count}:{' '}
              {receivers
                .slice(0, mostNamed)
                .map(({ name }) => name)
                .join(', ')}
              {count > mostNamed ? ` og ${count - mostNamed} mere` : ''}.
            </p>
            <button disabled={isBusy} onClick={send} type="button">
              Send til {count}
            </button>
            <button disabled={isBusy} onClick={() => setIsShown(false)} type="button">
              Fortryd
            </button>
          </div>
        ) : null}
      </div>
    </details>
  )
}
