import { PositionMark, type PositionState } from './PositionMark'
import { ScrollRegion } from './ScrollRegion'

export interface PositionRow {
  number: number
  title: string
  href: string
  /** In the order of the municipalities. */
  positions: PositionState[]
}

interface PositionMatrixProps {
  municipalities: Array<{ name: string; href: string }>
  rows: PositionRow[]
}

/** Recommendations by municipalities on a wide screen; on a phone one folded list per recommendation. */
export function PositionMatrix({ municipalities, rows }: PositionMatrixProps) {
  return (
    <>
      <div className="position-matrix">
        <ScrollRegion label="Kommunernes stillingtagen">
          <table>
            <caption className="sr-only">Kommunernes stillingtagen til anbefalingerne</caption>
            <thead>
              <tr>
                <th scope="col">Anbefaling</th>
                {municipalities.map(({ name, href }) => (
                  <th key={name} scope="col">
                    <a href={href}>{name}</a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.number}>
                  <th scope="row">
                    <span className="position-matrix__number">{row.number}.</span>{' '}
                    <a href={row.href}>{row.title}</a>
                  </th>
                  {municipalities.map(({ name }, index) => (
                    <td key={name}>
                      <PositionMark state={row.positions[index] ?? 'notAnswered'} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
      <div className="position-lists">
        {rows.map((row) => (
          <PositionList key={row.number} row={row} municipalities={municipalities} />
        ))}
      </div>
    </>
  )
}

function PositionList({
  row,
  municipalities,
}: {
  row: PositionRow
  municipalities: PositionMatrixProps['municipalities']
}) {
  return (
    <details className="position-list">
      <summary>
        {row.number}. {row.title}
      </summary>
      <ul>
        {municipalities.map(({ name, href }, index) => (
          <li key={name}>
            <a href={href}>{name}</a>
            <PositionMark state={row.positions[index] ?? 'notAnswered'} showWord />
          </li>
        ))}
      </ul>
    </details>
  )
}
