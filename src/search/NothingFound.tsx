import { EmptyState } from '@/ui/EmptyState'
import { searchAddress } from './address'
import type { SearchRequest } from './schema'
import { totalText } from './searchTexts'
import type { WayOut } from './waysOut'

type Props = { path: string; request: SearchRequest; fewerFilters: WayOut[]; otherWords: WayOut[] }

/** What to do instead: the same with fewer filters, near words, and whom to call. */
export function NothingFound({ fewerFilters, otherWords, path, request }: Props) {
  return (
    <EmptyState title="Vi fandt ikke noget" headingLevel={3}>
      <WaysOut
        lead={['Det giver resultater at søge', 'Prøv at søge']}
        ways={fewerFilters}
        path={path}
        request={request}
      />
      <WaysOut
        lead={['Det giver resultater at søge efter', 'Prøv at søge efter']}
        ways={otherWords}
        path={path}
        request={request}
      />
      <p>
        Tjek stavningen, eller prøv et kortere eller mere almindeligt ord. Du kan skrive æ, ø og å, som du
        vil, og søge på en paragraf, fx § 101.
      </p>
      <p>
        Leder du efter nogen at tale med? <a href="/hvem-kontakter-jeg">Se, hvem du kan kontakte</a>
      </p>
    </EmptyState>
  )
}

type WaysOutProps = {
  lead: [tried: string, untried: string]
  ways: WayOut[]
  path: string
  request: SearchRequest
}

function WaysOut({ lead, path, request, ways }: WaysOutProps) {
  if (ways.length === 0) return null
  const areTried = ways.every(({ total }) => total !== null)
  return (
    <div>
      <p>{areTried ? lead[0] : lead[1]}</p>
      <ul className="ways-out">
        {ways.map(({ change, label, total }) => (
          <li key={label}>
            <a href={searchAddress(path, request, change)}>{label}</a>
            {total === null ? null : ` (${totalText(total)})`}
          </li>
        ))}
      </ul>
    </div>
  )
}
