import { portal } from '@/content/portal'
import { calendarAnswer, noCalendar } from '@/events/calendarAnswer'
import { publicCalendar } from '@/events/publicCalendar'

type Context = { params: Promise<{ slug: string }> }

/** The public events that are for a municipality, for calendars that subscribe. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const payload = await portal()
  const { docs } = await payload.find({
    collection: 'municipalities',
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { name: true },
    overrideAccess: false,
  })
  const [municipality] = docs
  if (!municipality) return noCalendar()
  const text = await publicCalendar(
    payload,
    { name: `Arrangementer for ${municipality.name}`, municipality: municipality.id },
    new Date(),
  )
  return calendarAnswer(text, { filename: `arrangementer-${slug}.ics` })
}
