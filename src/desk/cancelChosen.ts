import type { Endpoint } from 'payload'
import { z } from 'zod'
import { refusal } from '@/accounts/restAnswers'
import { cancelRegistration } from '@/signup/actions'
import { isConcerned } from '@/signup/rules'
import { deskBody, deskOf, logChange } from './deskDoor'

const asked = z.object({
  event: z.string().min(1).max(100),
  registrations: z.array(z.string().min(1).max(100)).min(1).max(3000),
  /** How many the page said would be taken off. */
  expected: z.number().int().min(1),
})

/**
 * `POST /api/registrations/desk/cancel`: takes all of those chosen off the list, each as one would by hand. What stops halfway
 * goes on when it is pressed again.
 */
export const cancelEndpoint: Endpoint = {
  path: '/desk/cancel',
  method: 'post',
  handler: async (req) => {
    const { event, expected, registrations } = await deskBody(req, asked)
    const { rows } = await deskOf(req, event)
    const chosen = new Set(registrations)
    const known = rows.filter(({ id, isAnonymous }) => chosen.has(id) && !isAnonymous)
    if (known.length !== expected)
      throw refusal('Listen er ændret, siden du valgte. Hent siden igen, og se, hvem der afmeldes.', 409)
    let count = 0
    for (const { id } of known.filter(isConcerned)) {
      const alongside = logChange(req, 'Afmeldt af arrangøren, flere på én gang', ['state'])
      const { kind } = await cancelRegistration(req.payload, id, { by: 'arrangoer', alongside })
      if (kind === 'done') count++
    }
    return Response.json({ count })
  },
}
