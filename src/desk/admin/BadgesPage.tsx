import type { Desk } from '../readDesk'
import type { DeskRow } from '../row'
import { PrintButton } from './PrintButton'

/** Name badges, ten to a sheet of A4 (85 by 54 mm), to be cut out. */
export function BadgesPage({ desk: { event }, rows }: { desk: Desk; rows: DeskRow[] }) {
  return (
    <main className="print">
      <p className="print__ways">
        <PrintButton />
        <a href={`/admin/deltagere/${event.id}`}>Tilbage til deltagerlisten</a>
      </p>
      <h1 className="print__ways">Navneskilte: {event.title}</h1>
      <p className="print__ways">
        {rows.length === 0 ? 'Der er ingen deltagere med plads.' : 'Ti på hvert ark. Klip langs stregerne.'}
      </p>
      <ul className="badges">
        {rows.map((row) => (
          <li className={row.name.length > 26 ? 'badges__long' : undefined} key={row.id}>
            <strong>
              <bdi>{row.name}</bdi>
            </strong>
            <span>{row.workplace}</span>
            <span>{row.municipality === null ? '' : row.municipalityName}</span>
          </li>
        ))}
      </ul>
    </main>
  )
}
