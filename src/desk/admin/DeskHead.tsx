import { dayText } from '@/events/eventDates'
import { eventKinds } from '@/events/labels'
import { dateTimeText } from '@/lib/dates'
import { groupBy } from '@/lib/groupBy'
import { registrationStates } from '@/signup/labels'
import { hasSeat } from '@/signup/rules'
import type { Desk } from '../readDesk'

const parts = [
  { part: '', label: 'Deltagere' },
  { part: 'fremmoede', label: 'Fremmøde' },
  { part: 'udgift', label: 'Udgift' },
  { part: 'evaluering', label: 'Evaluering' },
  { part: 'udskriv', label: 'Udskriv liste' },
  { part: 'navneskilte', label: 'Navneskilte' },
]

/** What one has to know about the event, and the ways to its other pages. */
export function DeskHead({ desk, part: current }: { desk: Desk; part: string }) {
  const { event } = desk
  const days = (event.days ?? []).map(dayText).join('; ')
  const place = [event.place, event.address].filter(Boolean).join(', ')
  return (
    <header className="desk__head">
      <p className="desk__crumb">
        <a href="/admin/deltagere">Alle arrangementer</a>
      </p>
      <h1>{event.title}</h1>
      <p>
        {eventKinds[event.kind]}
        {days ? `, ${days}` : '. Datoen er ikke fastsat'}
        {place ? `. ${place}` : ''}. <a href={`/admin/collections/events/${event.id}`}>Ret arrangementet</a>
      </p>
      <nav aria-label="Arrangementets sider" className="desk__parts">
        {parts.map(({ label, part }) => (
          <a
            aria-current={part === current ? 'page' : undefined}
            href={`/admin/deltagere/${event.id}${part && `/${part}`}`}
            key={part}
          >
            {label}
          </a>
        ))}
      </nav>
    </header>
  )
}

/** Seats, quotas and how many stand where. */
export function DeskFacts({ desk }: { desk: Desk }) {
  const { event, municipalities, rows, seats } = desk
  const counts = groupBy(rows, ({ state }) => state)
  const nameOf = (id: string) => municipalities.find((each) => each.id === id)?.name ?? 'Ukendt kommune'
  const over = seats.capacity === null ? 0 : Math.max(0, seats.taken - seats.capacity)
  const takenBy = groupBy(rows.filter(hasSeat), ({ municipality }) => municipality)
  return (
    <section aria-label="Pladser" className="desk__facts">
      {event._status !== 'published' ? (
        <p className="desk__warning">
          Arrangementet er en kladde. Ingen får plads, før det er offentliggjort.
        </p>
      ) : null}
      {event.deletedAt ? <p className="desk__warning">Arrangementet ligger i papirkurven.</p> : null}
      {event.state === 'aflyst' ? <p className="desk__warning">Arrangementet er aflyst.</p> : null}
      {over > 0 ? (
        <p className="desk__warning">
          {over === 1
            ? 'Der er én deltager mere, end der er pladser.'
            : `Der er ${over} flere deltagere, end der er pladser.`}
        </p>
      ) : null}
      <dl>
        <div>
          <dt>Optaget</dt>
          <dd>
            {seats.taken}
            {seats.capacity === null ? ' (ingen grænse)' : ` af ${seats.capacity}`}
          </dd>
        </div>
        {seats.free === null ? null : (
          <div>
            <dt>Ledige for alle</dt>
            <dd>{seats.free}</dd>
          </div>
        )}
        {Object.entries(registrationStates).flatMap(([state, label]) => {
          const count = [...counts].find(([name]) => name === state)?.[1].length ?? 0
          return count === 0
            ? []
            : [
                <div key={state}>
                  <dt>{label}</dt>
                  <dd>{count}</dd>
                </div>,
              ]
        })}
        {event.minimum ? (
          <div>
            <dt>Mindst</dt>
            <dd>
              {event.minimum}
              {event.decisionAt ? `, afgøres ${dateTimeText(event.decisionAt)}` : ''}
            </dd>
          </div>
        ) : null}
      </dl>
      {event.quotas && event.quotas.length > 0 ? (
        <ul className="desk__quotas">
          {event.quotas.map(({ id, mode, municipality, releaseAt, seats: kept }) => {
            const key = typeof municipality === 'string' ? municipality : municipality.id
            const taken = takenBy.get(key)?.length ?? 0
            return (
              <li key={id ?? key}>
                {nameOf(key)}: {taken} af {kept ?? 0} {mode === 'loft' ? '(loft)' : '(reserveret)'}
                {mode !== 'loft' && releaseAt ? `, frigives ${dateTimeText(releaseAt)}` : ''}
              </li>
            )
          })}
        </ul>
      ) : null}
    </section>
  )
}
