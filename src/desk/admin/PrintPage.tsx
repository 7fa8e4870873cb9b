import { dayText } from '@/events/eventDates'
import { dateTimeText } from '@/lib/dates'
import { daysOf } from '@/signup/attendance'
import { dayKeyText } from '../dayKeyText'
import type { Desk } from '../readDesk'
import type { DeskRow } from '../row'
import { PrintButton } from './PrintButton'

type Props = { desk: Desk; rows: DeskRow[]; hasNeeds: boolean }

/** The list on paper, with a box for each day. */
export function PrintPage({ desk: { event }, hasNeeds, rows }: Props) {
  const days = daysOf(event)
  return (
    <main className="print">
      <p className="print__ways">
        <PrintButton />
        <a href={`/admin/deltagere/${event.id}`}>Tilbage til deltagerlisten</a>
        {hasNeeds ? (
          <a href={`/admin/deltagere/${event.id}/udskriv`}>Uden kost og tilgængelighed</a>
        ) : (
          <a href={`/admin/deltagere/${event.id}/udskriv?behov=ja`}>Med kost og tilgængelighed</a>
        )}
      </p>
      <h1>{event.title}</h1>
      <p>
        {(event.days ?? []).map(dayText).join('; ')}
        {event.place ? `. ${event.place}` : ''}. {rows.length} deltagere, udskrevet {dateTimeText(new Date())}
        .
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Nr.</th>
            <th scope="col">Navn</th>
            <th scope="col">Arbejdssted</th>
            <th scope="col">Kommune</th>
            {hasNeeds ? <th scope="col">Kost og tilgængelighed</th> : null}
            {days.map((day) => (
              <th key={day} scope="col">
                {dayKeyText(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td>{index + 1}</td>
              <th scope="row">
                <bdi>{row.name}</bdi>
              </th>
              <td>{row.workplace}</td>
              <td>{row.municipalityName}</td>
              {hasNeeds ? (
                <td>{row.needs.map(({ answer, question }) => `${question}: ${answer}`).join('. ')}</td>
              ) : null}
              {days.map((day) => (
                <td className="print__box" key={day}>
                  {row.attendance?.includes(day) ? 'Mødt' : '☐'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
