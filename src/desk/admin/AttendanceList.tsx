'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'
import { isFoundBy } from '../foundBy'
import { askDesk } from './deskClient'
import { type Person, useTicks } from './useTicks'
import { useWork } from './useWork'

const answered = z.object({ message: z.string() })

type Props = {
  eventId: string
  days: { day: string; label: string; isOpen: boolean }[]
  people: Person[]
  canClose: boolean
  isClosed: boolean
  /** What those who took part are mailed about. */
  mailedAbout: string[]
}

/** A big row for each person, with a box for each day. */
export function AttendanceList({ canClose, days, eventId, isClosed, mailedAbout, people }: Props) {
  const router = useRouter()
  const ticks = useTicks(people)
  const { during, isBusy } = useWork()
  const [search, setSearch] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const shown = people.filter(({ detail, name }) => isFoundBy(search, `${name} ${detail}`))
  const open = people.filter((person) => person.isOpen)
  const attended = open.filter(({ id }) => ticks.daysOf(id).length > 0).length
  const close = () =>
    during(async () => {
      const { message } = await askDesk('close', { event: eventId }, answered)
      setIsAsking(false)
      toast.success(message)
      router.refresh()
    })
  return (
    <div className="attendance">
      <label htmlFor="attendance-search">Find en deltager</label>
      <input
        autoComplete="off"
        id="attendance-search"
        onChange={(event) => setSearch(event.target.value)}
        type="search"
        value={search}
      />
      <p aria-live="polite">
        {days
          .filter(({ isOpen }) => isOpen)
          .map(
            ({ day, label }) =>
              `${label}: ${people.filter(({ id }) => ticks.isPresent(id, day)).length} af ${people.length} er krydset af`,
          )
          .join('. ') || 'Der kan krydses af, når den første dag er kommet.'}
      </p>
      <ul className="attendance__people">
        {shown.map(({ detail, id, name }) => {
          const state = ticks.stateOf(id)
          return (
            <li key={id}>
              <span className="attendance__name">
                <bdi>{name}</bdi>
                <span className="desk__soft">{detail}</span>
              </span>
              <span className="attendance__days">
                {days.map(({ day, isOpen, label }) => (
                  <label key={day}>
                    <input
                      aria-label={`${name}, ${label}`}
                      checked={ticks.isPresent(id, day)}
                      disabled={!isOpen}
                      onChange={(event) => ticks.tick(id, day, event.target.checked)}
                      type="checkbox"
                    />
                    <span aria-hidden="true">{days.length === 1 ? 'Mødt' : label}</span>
                  </label>
                ))}
              </span>
              <span className="attendance__state" role="status">
                {state?.kind === 'saving' ? 'Gemmer …' : null}
                {state?.kind === 'failed' ? (
                  <strong className="desk__error">Ikke gemt: {state.message}</strong>
                ) : null}
              </span>
            </li>
          )
        })}
      </ul>
      <section className="desk__section">
        <h2>Afslut fremmøde</h2>
        <p>
          Den, der har været til stede mindst én dag, står derefter som deltaget, og de andre som udeblevet.
          Krydser du nogen af bagefter, rettes det.
        </p>
        {mailedAbout.length > 0 ? (
          <p>
            Når den sidste dag er slut, og fremmødet er afsluttet, får de, der har deltaget, mail om{' '}
            {mailedAbout.join(' og ')}. Det sker af sig selv.
          </p>
        ) : null}
        {isClosed ? <p>Fremmødet er afsluttet.</p> : null}
        {!isClosed && !canClose ? <p>Det kan gøres fra arrangementets sidste dag.</p> : null}
        {!isClosed && canClose && !isAsking ? (
          <button className="btn btn--style-primary" onClick={() => setIsAsking(true)} type="button">
            Afslut fremmøde
          </button>
        ) : null}
        {isAsking && !isClosed ? (
          <div className="desk__question">
            <p>
              {attended} bliver sat som deltaget og {open.length - attended} som udeblevet.
              {attended === 0 ? ' Ingen er krydset af.' : ''}
            </p>
            <button disabled={isBusy} onClick={close} type="button">
              Ja, afslut
            </button>
            <button disabled={isBusy} onClick={() => setIsAsking(false)} type="button">
              Fortryd
            </button>
          </div>
        ) : null}
      </section>
    </div>
  )
}
