import type { Endpoint } from 'payload'
import { z } from 'zod'
import { refusal } from '@/accounts/restAnswers'
import { recordAudit } from '@/audit/record'
import { attendanceIn, closeAttendance, markAttendance } from '@/signup/attendance'
import { deskBody, logChange } from './deskDoor'

const mark = z.object({
  registration: z.string().min(1).max(100),
  day: z.iso.date(),
  isPresent: z.boolean(),
})

/** `POST /api/registrations/desk/attendance`: one tick, on or off. */
export const markEndpoint: Endpoint = {
  path: '/desk/attendance',
  method: 'post',
  handler: async (req) => {
    const { day, isPresent, registration } = await deskBody(req, mark)
    const outcome = await markAttendance(req.payload, registration, {
      day,
      isPresent,
      alongside: logChange(req, 'Fremmøde', ['attendance']),
    })
    if (outcome.kind === 'refused')
      throw refusal('Kan ikke krydses af: personen har ikke en plads, eller dagen er ikke kommet.', 409)
    return Response.json({ attendance: attendanceIn(outcome.registration.attendance) ?? [] })
  },
}

const close = z.object({ event: z.string().min(1).max(100) })

/** `POST /api/registrations/desk/close`: who took part and who stayed away. */
export const closeEndpoint: Endpoint = {
  path: '/desk/close',
  method: 'post',
  handler: async (req) => {
    const { event } = await deskBody(req, close)
    const closing = await closeAttendance(req.payload, event, {
      alongside: ({ absent, attended }, step) =>
        recordAudit(
          { ...step, payload: req.payload, user: req.user },
          {
            action: 'update',
            collection: 'registrations',
            id: `${attended + absent} på listen`,
            changedFields: ['state'],
            purpose: 'Fremmøde afsluttet',
          },
        ),
    })
    if (closing.kind === 'refused')
      throw refusal('Fremmødet kan først afsluttes på arrangementets sidste dag.', 409)
    const { absent, attended } = closing
    return Response.json({ message: `Afsluttet: ${attended} har deltaget, ${absent} er udeblevet.` })
  },
}
