'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'
import { askDesk } from './deskClient'
import { goOnHere } from './goOnHere'
import { useWork } from './useWork'

const answered = z.object({ count: z.number() })

type Props = { eventId: string; leaving: { id: string; name: string }[]; onDone: () => void }

const mostNamed = 20

/** Takes those chosen on the list off it, fx a whole list of addresses that somebody has made up. */
export function CancelForm({ eventId, leaving, onDone }: Props) {
  const router = useRouter()
  const { during, isBusy } = useWork()
  const [isAsking, setIsAsking] = useState(false)
  const count = leaving.length
  const cancel = () =>
    during(async () => {
      const body = { event: eventId, registrations: leaving.map(({ id }) => id), expected: count }
      const done = await askDesk('cancel', body, answered)
      setIsAsking(false)
      onDone()
      toast.success(done.count === 1 ? 'Én er afmeldt.' : `${done.count} er afmeldt.`)
      router.refresh()
    })
  return (
    <div aria-live="polite">
      {isAsking && count > 0 ? (
        <div className="desk__question">
          <p>
            Afmeld {count}:{' '}
            {leaving
              .slice(0, mostNamed)
              .map(({ name }) => name)
              .join(', ')}
            {count > mostNamed ? ` og ${count - mostNamed} mere` : ''}? De får hver en mail, hvis de har hørt
            om tilmeldingen, og pladserne går videre.
          </p>
          <button disabled={isBusy} onClick={cancel} ref={goOnHere} type="button">
            Ja, afmeld {count}
          </button>
          <button disabled={isBusy} onClick={() => setIsAsking(false)} type="button">
            Fortryd
          </button>
        </div>
      ) : (
        <button
          className="btn btn--style-secondary"
          disabled={count === 0}
          onClick={() => setIsAsking(true)}
          type="button"
        >
          Afmeld de valgte ({count})
        </button>
      )}
    </div>
  )
}
