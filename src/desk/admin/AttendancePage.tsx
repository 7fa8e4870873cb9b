import { dayKey, daysOf } from '@/signup/attendance'
import { dayKeyText } from '../dayKeyText'
import type { Desk } from '../readDesk'
import type { DeskRow } from '../row'
import { AttendanceList } from './AttendanceList'

/** Who is here today, on a phone by the door. */
export function AttendancePage({ desk: { event }, rows }: { desk: Desk; rows: DeskRow[] }) {
  const days = daysOf(event)
  const today = dayKey(new Date())
  if (days.length === 0) return <p>Arrangementet har ingen dage endnu.</p>
  if (rows.length === 0) return <p>Der er ingen deltagere med plads.</p>
  const last = days.at(-1) ?? today
  return (
    <AttendanceList
      canClose={last <= today && event.state !== 'aflyst'}
      days={days.map((day) => ({ day, label: dayKeyText(day), isOpen: day <= today }))}
      eventId={event.id}
      isClosed={rows.every(({ state }) => state !== 'bekraeftet')}
      mailedAbout={[
        ...(event.hasEvaluation ? ['evaluering'] : []),
        ...(event.hasCertificate ? ['kursusbevis'] : []),
      ]}
      people={rows.map(({ attendance, id, municipalityName, name, state, workplace }) => ({
        id,
        name,
        detail: [workplace, municipalityName].filter(Boolean).join(', '),
        isOpen: state === 'bekraeftet',
        attendance: attendance ?? [],
      }))}
    />
  )
}
