import type { Payload } from 'payload'
import { dateText } from '@/lib/dates'
import { type EventAtDesk, readOverview } from '../overview'

/** Every event that is coming or isn't done with, and what has to be seen to. */
export async function DeskIndex({ payload }: { payload: Payload }) {
  const { absences, events } = await readOverview(payload)
  const upcoming = events.filter(({ isOver }) => !isOver)
  const past = events.filter(({ isOver }) => isOver).reverse()
  return (
    <>
      <h1>Deltagere</h1>
      <h2>Kommende arrangementer</h2>
      <Events events={upcoming} none="Der er ingen kommende arrangementer." />
      {past.length > 0 ? (
        <>
          <h2>Holdt</h2>
          <Events events={past} none="" />
        </>
      ) : null}
      <h2>Fremmøde pr. kommune, seneste år</h2>
      {absences.length === 0 ? (
        <p>Der er ikke afsluttet fremmøde for noget arrangement endnu.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Kommune</th>
              <th scope="col">Deltaget</th>
              <th scope="col">Udeblevet</th>
            </tr>
          </thead>
          <tbody>
            {absences.map(({ absent, attended, name }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-label="Deltaget">{attended}</td>
                <td data-label="Udeblevet">{absent}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function Events({ events, none }: { events: EventAtDesk[]; none: string }) {
  if (events.length === 0) return <p>{none}</p>
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Arrangement</th>
          <th scope="col">Første dag</th>
          <th scope="col">Pladser</th>
          <th scope="col">På venteliste</th>
          <th scope="col">Skal ses til</th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ capacity, firstDay, id, state, taken, tasks, title, waiting }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/deltagere/${id}`}>{title}</a>
              {state === 'aflyst' ? ' (aflyst)' : ''}
            </th>
            <td data-label="Første dag">{firstDay ? dateText(firstDay) : 'Ikke fastsat'}</td>
            <td data-label="Pladser">{capacity === null ? taken : `${taken} af ${capacity}`}</td>
            <td data-label="På venteliste">{waiting}</td>
            <td data-label="Skal ses til">
              {tasks.length === 0 ? (
                'Intet'
              ) : (
                <ul className="desk__tasks">
                  {tasks.map((task) => (
                    <li key={task}>{task}</li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
