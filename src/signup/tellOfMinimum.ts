import type { Payload } from 'payload'
import { env } from '@/env'
import { dateTimeText } from '@/lib/dates'
import { oneLine } from '@/lib/oneLine'
import { mailOf } from '@/mail/layout'
import { queued } from '@/mail/queued'
import type { Event } from '@/payload-types'
import { messageIdOf } from './composeMail'
import { isBelowMinimum } from './dueRules'
import { faultOf } from './mailFault'
import { organisersOf } from './mailRecipients'
import { present } from './mails/parts'
import { readSeatRows, toSeatEvent } from './readSeats'

/**
 * When the day of decision comes and there are fewer participants than the event needs, the organiser is told, once for each
 * day of decision. Who is told is no participant, so the mark lies by itself and not among the mails of registrations.
 */
export async function tellOfMinimum(payload: Payload, event: Event, now: Date): Promise<void> {
  const decisionAt = event.decisionAt ? new Date(event.decisionAt) : null
  const minimum = event.minimum ?? null
  if (decisionAt === null || minimum === null || now < decisionAt) return
  const key = `sign-up-minimum:${event.id}:${decisionAt.toISOString()}`
  if (await payload.kv.has(key)) return
  const rows = await readSeatRows(payload, event.id)
  const seated = rows.filter(({ state }) => state === 'bekraeftet' || state === 'afventer').length
  const { startsAt, state } = toSeatEvent(event)
  if (!isBelowMinimum({ decisionAt, minimum, seated, startsAt, state }, now)) return
  const addresses = await organisersOf(payload, event)
  if (addresses.length > 0) {
    const words = minimumMail(event, { minimum, seated, decisionAt })
    try {
      const messageId = messageIdOf(key)
      await payload.sendEmail(queued({ to: addresses.join(', '), messageId, ...words }))
    } catch (error) {
      const fault = faultOf(error)
      payload.logger.error({ msg: `Arrangøren kunne ikke få besked om for få deltagere: ${fault.text}` })
      // The next round tries again; a mailbox that doesn't exist would be tried for ever.
      if (fault.kind !== 'refused') return
    }
  }
  await payload.kv.set(key, { at: now.toISOString() })
}

type Count = { minimum: number; seated: number; decisionAt: Date }

/** To the organiser. */
function minimumMail(event: Event, { decisionAt, minimum, seated }: Count) {
  const title = oneLine(event.title, 120)
  return mailOf(
    oneLine(`For få deltagere: ${title}`),
    present(
      { kind: 'paragraph', text: 'Hej' },
      {
        kind: 'paragraph',
        text: `«${title}» har ${seated} ${seated === 1 ? 'deltager' : 'deltagere'} og skal have mindst ${minimum}. Det skulle afgøres ${dateTimeText(decisionAt)}, om arrangementet bliver til noget.`,
      },
      {
        kind: 'paragraph',
        text: 'Aflyser du, så sæt tilstanden til «Aflyst», og skriv gerne hvorfor: alle tilmeldte får besked. Bliver det til noget alligevel, skal du ikke gøre noget.',
      },
      {
        kind: 'link',
        words: 'Åbn arrangementet',
        address: `${env.portalUrl}/admin/collections/events/${event.id}`,
      },
    ),
  )
}
