import { portal } from '@/content/portal'
import { calendarAnswer } from '@/events/calendarAnswer'
import { publicCalendar } from '@/events/publicCalendar'

export const dynamic = 'force-dynamic'

/** Every public event, for calendars that subscribe. */
export async function GET(): Promise<Response> {
  const text = await publicCalendar(
    await portal(),
    { name: 'Arrangementer i Vidensnetværk Nord' },
    new Date(),
  )
  return calendarAnswer(text, { filename: 'arrangementer.ics' })
}
