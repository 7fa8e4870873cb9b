'use client'

import { useState } from 'react'
import { isConcerned } from '@/signup/rules'
import type { DeskRow } from '../row'
import { CancelForm } from './CancelForm'
import { MessageForm } from './MessageForm'
import { ParticipantRow } from './ParticipantRow'

type Props = {
  eventId: string
  rows: DeskRow[]
  needsApproval: boolean
  hasCertificate: boolean
  once: string
}

/** Everybody on the list, with a box to choose them by. */
export function ParticipantTable({ eventId, hasCertificate, needsApproval, once, rows }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choosable = rows.filter(({ isAnonymous }) => !isAnonymous)
  const receivers = choosable.filter(({ id }) => chosen.has(id)).map(({ id, name }) => ({ id, name }))
  const leaving = choosable
    .filter((row) => chosen.has(row.id) && isConcerned(row))
    .map(({ id, name }) => ({ id, name }))
  const isAllChosen = choosable.length > 0 && receivers.length === choosable.length
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  if (rows.length === 0) return <p>Ingen på listen passer.</p>
  return (
    <>
      <table className="desk__people">
        <caption className="desk__unseen">Deltagere</caption>
        <thead>
          <tr>
            <th scope="col">
              <input
                aria-label="Vælg alle på listen"
                checked={isAllChosen}
                onChange={() => setChosen(new Set(isAllChosen ? [] : choosable.map(({ id }) => id)))}
                type="checkbox"
              />
            </th>
            <th scope="col">Navn</th>
            <th scope="col">Kommune</th>
            <th scope="col">Tilstand</th>
            <th scope="col">Skal ses på</th>
            <th scope="col">Gør noget</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ParticipantRow
              eventId={eventId}
              hasCertificate={hasCertificate}
              isChosen={chosen.has(row.id)}
              key={row.id}
              needsApproval={needsApproval}
              onChoose={(isChosen) => choose(row.id, isChosen)}
              once={once}
              row={row}
            />
          ))}
        </tbody>
      </table>
      <CancelForm eventId={eventId} leaving={leaving} onDone={() => setChosen(new Set())} />
      <MessageForm eventId={eventId} once={once} onSent={() => setChosen(new Set())} receivers={receivers} />
    </>
  )
}
