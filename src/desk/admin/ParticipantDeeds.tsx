'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'
import { type Deed, deedsFor } from '../deeds'
import type { DeskRow } from '../row'
import { askDesk, saveFromDesk } from './deskClient'
import { goOnHere } from './goOnHere'
import { useWork } from './useWork'

const answered = z.object({ message: z.string(), isFull: z.boolean().optional() })

type Props = { eventId: string; row: DeskRow; needsApproval: boolean; hasCertificate: boolean; once: string }

type Asking = { deed: Deed; isExtra: boolean; question: string }

/** What can be done with one person. Whatever sends a mail is asked for twice. */
export function ParticipantDeeds({ eventId, hasCertificate, needsApproval, row }: Props) {
  const router = useRouter()
  const { during, isBusy } = useWork()
  const [asking, setAsking] = useState<Asking | null>(null)
  const perform = ({ deed, isExtra }: Asking) =>
    during(async () => {
      const body = {
        act: deed.act,
        registration: row.id,
        ...(deed.act === 'confirm' ? { isExtra } : {}),
      }
      const { isFull, message } = await askDesk('act', body, answered)
      if (isFull) {
        setAsking({ deed, isExtra: true, question: `${row.name}: ${message}` })
        return
      }
      setAsking(null)
      toast.success(message)
      router.refresh()
    })
  if (asking) {
    return (
      <div className="desk__question" role="alert">
        <p>{asking.question}</p>
        <button disabled={isBusy} onClick={() => perform(asking)} ref={goOnHere} type="button">
          {asking.isExtra ? 'Ja, giv pladsen' : 'Ja'}
        </button>
        <button disabled={isBusy} onClick={() => setAsking(null)} type="button">
          Fortryd
        </button>
      </div>
    )
  }
  return (
    <ul aria-label={`Handlinger for ${row.name}`} className="desk__deeds">
      {deedsFor(row, { needsApproval }).map((deed) => (
        <li key={deed.act}>
          <button
            disabled={isBusy}
            onClick={() => setAsking({ deed, isExtra: false, question: deed.question })}
            type="button"
          >
            {deed.label}
          </button>
        </li>
      ))}
      {hasCertificate && row.state === 'deltog' ? (
        <li>
          <button
            disabled={isBusy}
            onClick={() =>
              during(() => saveFromDesk('certificates', { event: eventId, registration: row.id }))
            }
            type="button"
          >
            Hent kursusbevis
          </button>
        </li>
      ) : null}
    </ul>
  )
}
