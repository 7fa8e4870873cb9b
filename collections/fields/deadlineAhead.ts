import type { DateFieldValidation } from 'payload'
import { z } from 'zod'
import { isOnNewDay } from '@/events/movedRules'
import type { Event } from '@/payload-types'

const placed = z.object({
  state: z.string().nullish(),
  days: z
    .array(z.object({ startsAt: z.coerce.date() }))
    .nullish()
    .transform((days) => days ?? []),
})

/**
 * A deadline that has passed is in order until the event is put on another day: then it has to be set anew, in those states
 * where it counts. Compared with what is published, since that is what people have signed up for.
 */
export function aheadWhenMoved(
  states: Event['state'][],
  message: string,
  validate: DateFieldValidation,
): DateFieldValidation {
  return async (value, options) => {
    const own = await validate(value, options)
    const now = new Date()
    const after = placed.safeParse(options.data).data
    const counts = states.some((state) => state === after?.state)
    if (own !== true || !value || new Date(value) > now || !after || !counts || !options.id) return own
    const before = await options.req.payload.db.findOne<Event>({
      collection: 'events',
      where: { id: { equals: options.id } },
      req: options.req,
    })
    if (before?._status !== 'published') return true
    return isOnNewDay(placed.parse(before), after, now) ? message : true
  }
}
