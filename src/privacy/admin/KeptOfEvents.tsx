import { dateText } from '@/lib/dates'
import type { KeptOfEvent } from '../keptOverview'

/** What personal data there are left of events that are over, and when they go. */
export function KeptOfEvents({ kept }: { kept: KeptOfEvent[] }) {
  return (
    <>
      <h2 id="uslettet">Uslettede personoplysninger efter arrangementer</h2>
      {kept.length === 0 ? (
        <p>Der er ingen tilbage fra arrangementer, der er holdt.</p>
      ) : (
        <>
          <p>Hver nat sletter portalen det, hvis frist er nået. Fristerne sættes under Opbevaring.</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled from the keyboard too */}
          <section className="personal-data__table" aria-labelledby="uslettet" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Arrangement</th>
                  <th scope="col">Sluttede</th>
                  <th scope="col">Navne</th>
                  <th scope="col">Kost og tilgængelighed</th>
                  <th scope="col">Fritekst i evalueringer</th>
                  <th scope="col">Næste sletning</th>
                  <th scope="col">Alt er væk</th>
                </tr>
              </thead>
              <tbody>
                {kept.map((each) => (
                  <KeptRow key={each.event ?? ''} kept={each} />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </>
  )
}

function KeptRow({ kept }: { kept: KeptOfEvent }) {
  const { endedOn, event, isOverdue, lastOn, needs, nextOn, people, texts, title } = kept
  return (
    <tr>
      <th scope="row">{event === null ? title : <a href={`/admin/deltagere/${event}`}>{title}</a>}</th>
      <td>{dateText(endedOn)}</td>
      <td>{people}</td>
      <td>{needs}</td>
      <td>{texts}</td>
      <td>
        {dateText(nextOn)}
        {isOverdue ? <strong> Skulle være sket</strong> : null}
      </td>
      <td>{dateText(lastOn)}</td>
    </tr>
  )
}
