import { kroner, splitCost } from '../costSplit'
import type { Desk } from '../readDesk'

/** What each municipality has to pay. */
export function CostPage({ desk: { event, rows } }: { desk: Desk }) {
  const price = event.priceDkk ?? 0
  const { ore, participants, shares } = splitCost(price, rows)
  return (
    <section>
      <h2>Udgift pr. kommune</h2>
      {event.priceDkk ? null : (
        <p>Arrangementet har ingen pris pr. deltager. Her er fordelingen alligevel.</p>
      )}
      <p>
        Alle med en bekræftet plads tæller, også de udeblevne: pladsen var deres. De, der venter, er afmeldt
        eller afvist, tæller ikke. Tallene er i hele øre og hele procent, og summen passer.
      </p>
      {event.costSplit ? <p>Aftalen: {event.costSplit}</p> : null}
      {shares.length === 0 ? (
        <p>Der er ingen deltagere endnu.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Kommune</th>
              <th scope="col">Deltagere</th>
              <th scope="col">Andel</th>
              <th scope="col">Beløb</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={share.name}>
                <th scope="row">{share.name}</th>
                <td data-label="Deltagere">{share.participants}</td>
                <td data-label="Andel">{share.percent} %</td>
                <td data-label="Beløb">{kroner(share.ore)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">I alt</th>
              <td data-label="Deltagere">{participants}</td>
              <td data-label="Andel">100 %</td>
              <td data-label="Beløb">{kroner(ore)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  )
}
