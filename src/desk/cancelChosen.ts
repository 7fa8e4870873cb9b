import type { Endpoint } from 'payload'
import { z } from 'zod'
import { refusal } from '@/accounts/restAnswers'
import { cancelTogether } from '@/signup/actions'
import { isConcerned } from '@/signup/rules'
import { deskBody, deskOf, logChange } from './deskDoor'
import { inPortions } from './inPortions'

const asked = z.object({
  event: z.string().min(1).max(100),
  registrations: z.array(z.string().min(1).max(100)).min(1).max(3000),
  /** How many the page said would be taken off. */
  expected: z.number().int().min(1),
})

/**
 * `POST /api/registrations/desk/cancel`: takes all of those chosen off the list. What stops halfway says so, and goes on when
 * it is pressed again.
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
    const leaving = known.filter(isConcerned).map(({ id }) => id)
    const alongside = logChange(req, 'Afmeldt af arrangøren, flere på én gang', ['state'])
    const count = await inPortions(req, leaving, {
      each: (ids) => cancelTogether(req.payload, event, ids, { alongside }),
      brokenOff: (done) =>
        `${done} af ${leaving.length} er afmeldt. Så gik det galt, og resten er her endnu. Tryk igen for at afmelde dem.`,
    })
    return Response.json({ count })
  },
}
