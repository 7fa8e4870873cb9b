import { dateTimeText } from '@/lib/dates'
import { mailCauses } from '@/signup/labels'
import type { Announcement } from '../told'

/** What participants have been told, and when. */
export function ToldList({ told }: { told: Announcement[] }) {
  return (
    <section className="desk__section">
      <h2>Hvad deltagerne har fået at vide</h2>
      <p>
        Aflyser du arrangementet, eller ændrer du tid eller sted, får alle besked én gang, når ændringen er
        offentliggjort.
      </p>
      {told.length === 0 ? (
        <p>Der er ikke sendt noget endnu.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Mail</th>
              <th scope="col">Første gang</th>
              <th scope="col">Sendt</th>
              <th scope="col">Venter</th>
              <th scope="col">Kom ikke frem</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ at, cause, failed, key, sent, text, waiting }) => (
              <tr key={key}>
                <th scope="row">
                  {mailCauses[cause]}
                  {text ? <span className="desk__soft">{text}</span> : null}
                </th>
                <td data-label="Første gang">{dateTimeText(at)}</td>
                <td data-label="Sendt">{sent}</td>
                <td data-label="Venter">{waiting}</td>
                <td data-label="Kom ikke frem">{failed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
