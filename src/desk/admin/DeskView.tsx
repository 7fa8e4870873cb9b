import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { isStaff } from '@/access/roles'
import { unwrittenCertificates } from '@/certificates/unwritten'
import { isParticipant } from '@/signup/rules'
import { logLookUp } from '../deskDoor'
import { deskFilter, filteredRows } from '../filters'
import { type Desk, readDesk } from '../readDesk'
import { AttendancePage } from './AttendancePage'
import { BadgesPage } from './BadgesPage'
import { CertificateNotice } from './CertificateNotice'
import { CostPage } from './CostPage'
import { DeskFrame } from './DeskFrame'
import { DeskHead } from './DeskHead'
import { DeskIndex } from './DeskIndex'
import { EvaluationPage } from './EvaluationPage'
import { ParticipantsPage } from './ParticipantsPage'
import { PrintPage } from './PrintPage'

/**
 * Everything at `/admin/deltagere`: the events, and each event's participants, attendance, prints, costs and evaluation. For
 * staff alone, and whoever is shown is logged as looked up.
 */
export async function DeskView(props: AdminViewServerProps) {
  const { initPageResult, params, searchParams } = props
  const { payload, user } = initPageResult.req
  if (!isStaff(user)) redirect('/admin')
  const [, id, part, ...rest] = segmentsOf(params)
  if (!id) {
    return (
      <DeskFrame {...props}>
        <DeskIndex payload={payload} />
      </DeskFrame>
    )
  }
  const desk = await readDesk(payload, id)
  if (!desk || rest.length > 0) notFound()
  const filter = deskFilter.parse(searchParams ?? {})
  const actor = { payload, user }
  const seated = seatedRows(desk)
  switch (part) {
    case undefined: {
      const rows = filteredRows(desk.rows, filter)
      await logLookUp(actor, rows)
      return (
        <DeskFrame {...props}>
          <DeskHead desk={desk} part="" />
          <CertificateNotice unwritten={await unwrittenCertificates(payload, desk.event, seated)} />
          <ParticipantsPage desk={desk} filter={filter} rows={rows} />
        </DeskFrame>
      )
    }
    case 'fremmoede':
      await logLookUp(actor, seated, 'Fremmøde')
      return (
        <DeskFrame {...props}>
          <DeskHead desk={desk} part={part} />
          <CertificateNotice unwritten={await unwrittenCertificates(payload, desk.event, seated)} />
          <AttendancePage desk={desk} rows={seated} />
        </DeskFrame>
      )
    case 'udgift':
      return (
        <DeskFrame {...props}>
          <DeskHead desk={desk} part={part} />
          <CostPage desk={desk} />
        </DeskFrame>
      )
    case 'evaluering':
      return (
        <DeskFrame {...props}>
          <DeskHead desk={desk} part={part} />
          <EvaluationPage event={desk.event} payload={payload} />
        </DeskFrame>
      )
    case 'udskriv': {
      const hasNeeds = searchParams?.behov === 'ja'
      await logLookUp(actor, seated, hasNeeds ? 'Udskrift, med kost og tilgængelighed' : 'Udskrift')
      return <PrintPage desk={desk} hasNeeds={hasNeeds} rows={seated} />
    }
    case 'navneskilte':
      await logLookUp(actor, seated, 'Navneskilte')
      return <BadgesPage desk={desk} rows={seated} />
    default:
      notFound()
  }
}

function segmentsOf(params: AdminViewServerProps['params']): string[] {
  const segments = params?.segments
  return Array.isArray(segments) ? segments : []
}

/** Those who are expected, by name. */
function seatedRows({ rows }: Desk) {
  return rows
    .filter((row) => !row.isAnonymous && isParticipant(row))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'))
}
