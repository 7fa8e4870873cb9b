import { randomUUID } from 'node:crypto'
import type { DeskFilter } from '../filters'
import type { Desk } from '../readDesk'
import type { DeskRow } from '../row'
import { AddParticipant } from './AddParticipant'
import { DeskFacts } from './DeskHead'
import { ExportList } from './ExportList'
import { FilterForm } from './FilterForm'
import { ParticipantTable } from './ParticipantTable'
import { ToldList } from './ToldList'

type Props = { desk: Desk; filter: DeskFilter; rows: DeskRow[] }

/** The list, and what can be done with it. */
export function ParticipantsPage({ desk, filter, rows }: Props) {
  const { event, municipalities } = desk
  // What is pressed twice on one page is one and the same thing.
  const once = randomUUID()
  return (
    <>
      <DeskFacts desk={desk} />
      <FilterForm eventId={event.id} filter={filter} municipalities={municipalities} />
      <p aria-live="polite" className="desk__count">
        {rows.length === desk.rows.length
          ? `${rows.length} på listen`
          : `${rows.length} af ${desk.rows.length} vises`}
      </p>
      <ParticipantTable
        eventId={event.id}
        hasCertificate={event.hasCertificate ?? false}
        needsApproval={event.needsApproval ?? false}
        once={once}
        rows={rows}
      />
      <AddParticipant eventId={event.id} municipalities={municipalities} once={once} />
      <ExportList
        eventId={event.id}
        filter={filter}
        hasCertificates={Boolean(event.hasCertificate) && desk.rows.some(({ state }) => state === 'deltog')}
      />
      <ToldList told={desk.told} />
    </>
  )
}
