'use client'

import type { DeskRow } from '../row'
import { stateText } from '../stateText'
import { ParticipantDeeds } from './ParticipantDeeds'
import { ParticipantDetails } from './ParticipantDetails'

type Props = {
  eventId: string
  row: DeskRow
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
  needsApproval: boolean
  hasCertificate: boolean
  once: string
}

/** One person. */
export function ParticipantRow(props: Props) {
  const { eventId, hasCertificate, isChosen, needsApproval, onChoose, once, row } = props
  return (
    <tr>
      <td>
        {row.isAnonymous ? null : (
          <input
            aria-label={`Vælg ${row.name}`}
            checked={isChosen}
            onChange={(event) => onChoose(event.target.checked)}
            type="checkbox"
          />
        )}
      </td>
      <th scope="row">
        <bdi>{row.name}</bdi>
        <span className="desk__soft">{[row.jobRole, row.workplace].filter(Boolean).join(', ')}</span>
        {row.isAnonymous ? null : <ParticipantDetails once={once} row={row} />}
      </th>
      <td>{row.municipalityName}</td>
      <td>
        {stateText(row)}
        {row.priority === 0 ? null : <span className="desk__soft">Forrang {row.priority}</span>}
      </td>
      <td>
        <ul className="desk__tasks">
          {watchedOf(row).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </td>
      <td>
        {row.isAnonymous ? null : (
          <ParticipantDeeds
            eventId={eventId}
            hasCertificate={hasCertificate}
            needsApproval={needsApproval}
            once={once}
            row={row}
          />
        )}
      </td>
    </tr>
  )
}

/** What there is to look at, in few words; the rest is in the details. */
function watchedOf({ companions, isAllOrNone, mails, missing, needs, note }: DeskRow): string[] {
  const failed = mails.filter(({ hasFailed }) => hasFailed).length
  return [
    needs.length > 0 ? 'Kost eller tilgængelighed' : '',
    missing.length > 0 ? `Mangler ${missing.length} svar` : '',
    failed > 0 ? 'Mail kom ikke frem' : '',
    note ? 'Note' : '',
    companions > 0 ? `Sammen med ${companions}${isAllOrNone ? ', kun samlet' : ''}` : '',
  ].filter(Boolean)
}
