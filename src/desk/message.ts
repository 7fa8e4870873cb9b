import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { refusal } from '@/accounts/restAnswers'
import { recordAudit } from '@/audit/record'
import type { SignUpMail } from '@/payload-types'
import { mailKey, oweMail, queueSending } from '@/signup/outbox'
import { plainLine, plainLines } from '@/signup/typedText'
import { deskBody, deskOf } from './deskDoor'

const asked = z.object({
  event: z.string().min(1).max(100),
  registrations: z.array(z.string().min(1).max(100)).min(1).max(3000),
  subject: z
    .string()
    .transform((text) => plainLine(text))
    .pipe(z.string().min(1).max(150)),
  message: z
    .string()
    .transform((text) => plainLines(text))
    .pipe(z.string().min(1).max(4000)),
  /** How many the page said would get it. */
  expected: z.number().int().min(1),
  /** The same for a second click on the same button. */
  sending: z.uuid(),
})

/** `POST /api/registrations/desk/message`: one mail to each of those chosen, however often the button is pressed. */
export const messageEndpoint: Endpoint = {
  path: '/desk/message',
  method: 'post',
  handler: async (req) => {
    const { event, expected, message, registrations, sending, subject } = await deskBody(req, asked)
    const { rows } = await deskOf(req, event)
    const chosen = new Set(registrations)
    const receivers = rows.filter(({ id, isAnonymous }) => chosen.has(id) && !isAnonymous)
    if (receivers.length !== expected)
      throw refusal('Listen er ændret, siden du valgte. Hent siden igen, og se, hvem der får beskeden.', 409)
    const mails = receivers.map(({ id }) => ({
      event,
      registration: id,
      cause: 'besked' as const,
      occasion: sending,
      subject,
      message,
    }))
    const before = mails[0] && (await sentBefore(req, mailKey(mails[0])))
    if (before && (before.subject !== subject || before.message !== message))
      throw refusal(
        'Der er sendt en besked herfra, siden du hentede siden. Hent den igen, og send så denne.',
        409,
      )
    if (!before)
      await recordAudit(req, {
        action: 'message',
        collection: 'registrations',
        id: `${receivers.length} på listen`,
        purpose: 'Besked fra arrangøren',
        subjectEmails: receivers.map(({ email }) => email),
      })
    // Also when it is pressed again: the first may have been cut off halfway, and each mail is owed once.
    for (const mail of mails) await oweMail(req.payload, mail)
    await queueSending(req.payload)
    return Response.json({ count: receivers.length })
  },
}

function sentBefore({ payload }: PayloadRequest, key: string): Promise<SignUpMail | null> {
  return payload.db.findOne<SignUpMail>({ collection: 'sign-up-mails', where: { key: { equals: key } } })
}
