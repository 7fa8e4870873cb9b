import { NotStated } from './NotStated'

export interface BarRowProps {
  label: string
  /** `null` when the source gives no figure. */
  value: number | null
  /** As written after the figure, fx `%`. */
  unit: string
  /** The value that fills the bar. */
  max?: number
  /** The number of answers the figure rests on. */
  n?: number | null
  note?: string | null
}

/** One figure in a StatTable: the words, the number, and a bar that repeats it for the eye. */
export function BarRow({ label, value, unit, max = 100, n, note }: BarRowProps) {
  return (
    <tr className="stat-table__row">
      <th scope="row">
        {label}
        {note ? <span className="stat-table__note">{note}</span> : null}
      </th>
      <td className="stat-table__bar">{value === null ? null : <Bar share={value / max} />}</td>
      <td className="stat-table__value">
        {value === null ? <NotStated /> : `${value.toLocaleString('da-DK')}\u00a0${unit}`}
      </td>
      <td className="stat-table__n">
        <span className="stat-table__n-label">Antal svar: </span>
        {n === null || n === undefined ? <NotStated /> : n.toLocaleString('da-DK')}
      </td>
    </tr>
  )
}

function Bar({ share }: { share: number }) {
  const width = Math.max(0, Math.min(1, share)) * 100
  return (
    <svg className="bar" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect className="bar__track" width="100%" height="14" rx="3" />
      <rect className="bar__fill" width={`${width}%`} height="14" rx="3" />
    </svg>
  )
}
