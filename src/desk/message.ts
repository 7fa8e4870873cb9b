import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { refusal } from '@/accounts/restAnswers'
import { recordAudit } from '@/audit/record'
import type { Transaction } from '@/database/asOneStep'
import type { SignUpMail } from '@/payload-types'
import { withEventLock } from '@/signup/eventLock'
import { mailKey, type OwedMail, oweMail, queueSending } from '@/signup/outbox'
import { plainLine, plainLines } from '@/signup/typedText'
import { deskBody, deskOf } from './deskDoor'
import { inPortions } from './inPortions'
import type { DeskRow } from './row'
import { type Letter, occasionOf } from './sending'

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
    const letter: Letter = { event, subject, message, sending }
    const count = await inPortions(req, receivers, {
      each: (portion, isLast) => owePortion(req, letter, portion, isLast),
      brokenOff: (done) =>
        `Beskeden er på vej til ${done} af ${receivers.length}. Så gik det galt, og resten får den ikke endnu. Send den igen uden at ændre den: ingen får den to gange.`,
    })
    return Response.json({ count })
  },
}

/** Owes some of the mails, with the entry in the log of whom they go to. Those that are owed already are left as they are. */
function owePortion(
  { payload, user }: PayloadRequest,
  letter: Letter,
  portion: DeskRow[],
  isLast: boolean,
): Promise<number> {
  return withEventLock(payload, letter.event, async ({ req: step }) => {
    const occasion = await occasionOf(payload, letter, isLast, step)
    const { event, message, subject } = letter
    const newcomers: DeskRow[] = []
    for (const row of portion) {
      const mail = { event, registration: row.id, cause: 'besked', occasion, subject, message } as const
      if (await oweMail(payload, mail, step)) newcomers.push(row)
      else await refuseOther(payload, mail, step)
    }
    if (newcomers.length > 0)
      await recordAudit(
        { ...step, payload, user },
        {
          action: 'message',
          collection: 'registrations',
          id: `${newcomers.length} på listen`,
          purpose: 'Besked fra arrangøren',
          subjectEmails: newcomers.map(({ email }) => email),
        },
      )
    await queueSending(payload, step)
    return portion.length
  })
}

/** @throws APIError (409) when the mail that is owed already says something else */
async function refuseOther({ db }: Payload, mail: OwedMail, req: Transaction): Promise<void> {
  const where = { key: { equals: mailKey(mail) } }
  const before = await db.findOne<SignUpMail>({ collection: 'sign-up-mails', where, req })
  if (before?.subject === mail.subject && before?.message === mail.message) return
  throw refusal(
    'Der er sendt en besked herfra, siden du hentede siden. Hent den igen, og send så denne.',
    409,
  )
}
