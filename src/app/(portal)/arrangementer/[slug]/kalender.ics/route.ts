import { portal } from '@/content/portal'
import { calendarAnswer, noCalendar } from '@/events/calendarAnswer'
import { eventCalendar } from '@/events/publicCalendar'

type Context = { params: Promise<{ slug: string }> }

/** One public event, to add to a calendar. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const text = await eventCalendar(await portal(), slug)
  return text === null ? noCalendar() : calendarAnswer(text, { filename: `${slug}.ics` })
}
