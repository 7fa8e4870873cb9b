import type { Payload, TaskConfig } from 'payload'
import { queueOf } from '@/lib/jobQueues'
import { oweDueMails } from './dueMails'
import { mendMailTimes } from './mendMailTimes'
import { queueSending } from './outbox'
import { remindUnconfirmed } from './remindUnconfirmed'
import { noteRound } from './rounds'
import { sendDueMails } from './sendMails'
import { settleEvent } from './settle'
import { settleDueEvents } from './settleDue'

type EventTask = TaskConfig<{ input: { event: string }; output: object }>
type Task = TaskConfig<{ input: object; output: object }>

const retries: Task['retries'] = { attempts: 5, backoff: { type: 'exponential', delay: 2000 } }

const roundMs = 20_000

/** After a change of the event, or of a registration by hand. Safe to run twice. */
const settleEventTask: EventTask = {
  slug: 'settleEvent',
  label: 'Fordel pladser på et arrangement',
  inputSchema: [{ name: 'event', type: 'text', required: true }],
  retries,
  handler: async ({ input: { event }, req }) => {
    await settleEvent(req.payload, event)
    return { output: {} }
  },
}

/** Each minute: offers that have run out, released quotas, what a process that died left behind, reminders. */
const tendSignUps: Task = {
  slug: 'tendSignUps',
  label: 'Se til tilmeldingerne',
  inputSchema: [],
  retries,
  schedule: [{ cron: '0 * * * * *', queue: queueOf.tendSignUps }],
  handler: async ({ req }) => {
    const now = new Date()
    await settleDueEvents(req.payload, now)
    await oweDueMails(req.payload, now)
    await remindUnconfirmed(req.payload, now)
    await mendMailTimes(req.payload, now)
    await sendForAWhile(req.payload)
    await noteRound(req.payload)
    return { output: {} }
  },
}

/** What the mail server will not take now stays owed, and is tried again each minute. */
const sendSignUpMails: Task = {
  slug: 'sendSignUpMails',
  label: 'Send mails om tilmeldinger',
  inputSchema: [],
  retries,
  handler: async ({ req }) => {
    await sendForAWhile(req.payload)
    return { output: {} }
  },
}

/** A queue waits for all it has begun: with a slow mail server, seats and offers have their turn in between. */
async function sendForAWhile(payload: Payload): Promise<void> {
  if ((await sendDueMails(payload, new Date(), roundMs)) === 'late') await queueSending(payload)
}

export const signUpTasks = [settleEventTask, tendSignUps, sendSignUpMails]
