import type { Endpoint } from 'payload'
import { z } from 'zod'
import { refusal } from '@/accounts/restAnswers'
import { recordAudit } from '@/audit/record'
import { drawCertificates } from '@/certificates/draw'
import { certificateFacts } from '@/certificates/facts'
import { unwrittenCertificate } from '@/certificates/fault'
import { unwrittenCertificates } from '@/certificates/unwritten'
import { refusalResponse } from '@/rest/refusal'
import { attachment } from './attachment'
import { deskBody, deskOf } from './deskDoor'

const asked = z.object({
  event: z.string().min(1).max(100),
  /** `null`: everybody who took part, one page each. */
  registration: z.string().min(1).max(100).nullable(),
})

/** `POST /api/registrations/desk/certificates`: one, or all that can be written; the desk tells of the others. */
export const certificatesEndpoint: Endpoint = {
  path: '/desk/certificates',
  method: 'post',
  handler: async (req) => {
    const { event: eventId, registration } = await deskBody(req, asked)
    const { event, rows } = await deskOf(req, eventId)
    if (event.hasCertificate === false) throw refusal('Arrangementet giver ikke kursusbevis.', 409)
    const earned = rows
      .filter(
        ({ id, isAnonymous, state }) =>
          state === 'deltog' && !isAnonymous && (!registration || id === registration),
      )
      .sort((a, b) => a.name.localeCompare(b.name, 'da'))
    if (earned.length === 0) throw refusal('Ingen har deltaget endnu. Afslut fremmødet først.', 409)
    const unwritten = new Map(
      (await unwrittenCertificates(req.payload, event, earned)).map(({ fault, id }) => [id, fault]),
    )
    const written = earned.filter(({ id }) => !unwritten.has(id))
    const [fault] = unwritten.values()
    // Answered and not thrown: what is thrown is logged, and this has a name in it.
    if (written.length === 0 && fault)
      return refusalResponse({ message: unwrittenCertificate(fault), status: 409 })
    await recordAudit(req, {
      action: 'exportList',
      collection: 'registrations',
      id: event.id,
      purpose: 'Kursusbeviser',
      subjectEmails: written.map(({ email }) => email),
    })
    const facts = await Promise.all(written.map((row) => certificateFacts(req.payload, event, row)))
    const name = registration ? `kursusbevis-${event.slug}.pdf` : `kursusbeviser-${event.slug}.pdf`
    return attachment(await drawCertificates(facts), 'application/pdf', name)
  },
}
