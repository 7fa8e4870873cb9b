export interface OpeningHoursRow {
  day: string
  /** Clock time as shown, fx `9.00`; `null` when the day is closed. */
  from: string | null
  to: string | null
}

/** When it is open, day by day. */
export function OpeningHours({ rows }: { rows: OpeningHoursRow[] }) {
  return (
    <table className="opening-hours">
      <caption className="sr-only">Åbningstider</caption>
      <tbody>
        {rows.map(({ day, from, to }) => (
          <tr key={`${day}-${from}-${to}`}>
            <th scope="row">{day}</th>
            <td>{from && to ? `${from}–${to}` : 'Lukket'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
