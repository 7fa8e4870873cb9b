'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { z } from 'zod'
import { dateTimeText } from '@/lib/dates'
import { mailCauses, mailStates } from '@/signup/labels'
import type { DeskRow } from '../row'
import { askDesk } from './deskClient'
import { useWork } from './useWork'

const answered = z.object({ message: z.string() })

/** Everything on one person that a list has no room for, with the note and the place in line to write in. */
export function ParticipantDetails({ once, row }: { row: DeskRow; once: string }) {
  const router = useRouter()
  const { during, isBusy } = useWork()
  const [note, setNote] = useState(row.note)
  const [priority, setPriority] = useState(String(row.priority))
  const field = useId()
  const act = (body: object) =>
    during(async () => {
      const { message } = await askDesk('act', { registration: row.id, ...body }, answered)
      toast.success(message)
      router.refresh()
    })
  return (
    <details>
      <summary>Svar, mails og note</summary>
      <dl className="desk__details">
        <dt>Mail</dt>
        <dd>
          <a href={`mailto:${encodeURIComponent(row.email)}`}>{row.readableEmail}</a>
        </dd>
        <dt>Tilmeldt</dt>
        <dd>
          {dateTimeText(row.createdAt)}
          {row.bookedBy ? ` af ${row.bookedBy}` : ''}
        </dd>
        {[...row.answers, ...row.needs].map(({ answer, question }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
        {row.missing.map((question) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>Ikke besvaret</dd>
          </div>
        ))}
        <dt>Mails</dt>
        <dd>
          {row.mails.length === 0 ? 'Ingen' : null}
          <ul>
            {row.mails.map(({ at, cause, error, hasFailed, state }) => (
              <li key={`${cause}-${at}`}>
                {mailCauses[cause]}: {mailStates[state].toLowerCase()} {dateTimeText(at)}
                {hasFailed && error ? ` (${error})` : ''}
              </li>
            ))}
          </ul>
          <button disabled={isBusy} onClick={() => act({ act: 'resend', sending: once })} type="button">
            Send personligt link igen
          </button>
          {row.mails.some(({ canRetry }) => canRetry) ? (
            <button disabled={isBusy} onClick={() => act({ act: 'retry' })} type="button">
              Send det igen, der ikke kom frem
            </button>
          ) : null}
        </dd>
      </dl>
      {row.state === 'venteliste' ? (
        <p className="desk__inline">
          <label htmlFor={`${field}-forrang`}>Forrang i køen (højest først)</label>
          <input
            id={`${field}-forrang`}
            max={100}
            min={-100}
            onChange={(event) => setPriority(event.target.value)}
            type="number"
            value={priority}
          />
          <button
            disabled={isBusy}
            onClick={() => act({ act: 'priority', priority: Number(priority) })}
            type="button"
          >
            Gem forrang
          </button>
        </p>
      ) : null}
      <p className="desk__inline">
        <label htmlFor={`${field}-note`}>Note, som kun arrangøren ser</label>
        <textarea
          id={`${field}-note`}
          maxLength={4000}
          onChange={(event) => setNote(event.target.value)}
          rows={3}
          value={note}
        />
        <button disabled={isBusy} onClick={() => act({ act: 'note', note })} type="button">
          Gem note
        </button>
      </p>
    </details>
  )
}
