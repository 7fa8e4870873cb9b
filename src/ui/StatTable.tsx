import { BarRow, type BarRowProps } from './BarRow'

interface StatTableProps {
  /** The question that was asked. */
  caption: string
  rows: BarRowProps[]
  /** Who was asked. */
  base?: string | null
  /** What one must know before using the figure, fx that very few answered. */
  caveat?: string | null
  source?: string | null
}

/** Figures from a survey, never without who was asked, how many answered and what to beware of. */
export function StatTable({ caption, rows, base, caveat, source }: StatTableProps) {
  return (
    <figure className="stat-figure">
      <table className="stat-table">
        <caption>
          {caption}
          {base ? <span className="stat-table__base">Spurgt: {base}</span> : null}
        </caption>
        <thead>
          <tr>
            <th scope="col">Svar</th>
            <td className="stat-table__bar" />
            <th scope="col" className="stat-table__value">
              Andel
            </th>
            <th scope="col" className="stat-table__n">
              Antal svar
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BarRow key={`${row.label}-${row.note ?? ''}`} {...row} />
          ))}
        </tbody>
      </table>
      {caveat || source ? (
        <figcaption className="stat-figure__foot">
          {caveat ? (
            <p className="stat-figure__caveat">
              <strong>Vær opmærksom:</strong> {caveat}
            </p>
          ) : null}
          {source ? <p>Kilde: {source}</p> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
