import { createHash, timingSafeEqual } from 'node:crypto'
import { askerOf } from '@/access/askerOf'
import { isAdministrator } from '@/access/roles'
import { portal } from '@/content/portal'
import { env } from '@/env'
import { keptFor, within } from './keptFor'
import { findingsOf, groundOf } from './queries'
import { type Findings, judge, waitingSeconds } from './rules'

const momentMs = 2000
const patienceMs = 5000

const ground = keptFor(momentMs, async () => {
  try {
    return await groundOf(await within(patienceMs, portal()))
  } catch {
    return { database: 'down', transactions: 'missing' } as const
  }
})

const findings = keptFor(momentMs, async () => findingsOf(await portal(), await ground()))

/** For anybody: whether the portal can be used, and not a word about why. */
export async function statusForAll(): Promise<Response> {
  const { database, transactions } = await ground()
  return answer({ status: database === 'up' && transactions !== 'missing' ? 'up' : 'down' })
}

/** As {@link statusForAll}, and for whoever runs the portal also what it stands on. */
export async function statusFor(headers: Headers): Promise<Response> {
  // Nobody can be recognised without a database, but by the key.
  if (!hasKey(headers) && !(await isByAdministrator(headers))) return statusForAll()
  if ((await ground()).database === 'down') return answer({ status: 'down', problems: ['database'] })
  return answer(detailsOf(await findings(), new Date()))
}

function detailsOf(found: Findings, now: Date) {
  const { oldestDueAt: _due, ...jobs } = found.jobs
  const { round, ...rest } = found
  return {
    ...judge(found, now),
    ...rest,
    lastRoundAt: round.lastAt,
    jobs: { ...jobs, oldestWaitingSeconds: waitingSeconds(found, now) },
  }
}

function hasKey(headers: Headers): boolean {
  const given = headers.get('Authorization')?.match(/^Bearer (.+)$/)?.[1]
  if (!env.healthToken || !given) return false
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(env.healthToken))
}

async function isByAdministrator(headers: Headers): Promise<boolean> {
  // A stranger without a session costs nothing.
  if (!headers.has('Cookie') && !headers.get('Authorization')?.startsWith('JWT ')) return false
  try {
    const user = await within(
      patienceMs,
      portal().then((payload) => askerOf(payload, headers)),
    )
    return isAdministrator(user)
  } catch {
    return false
  }
}

function answer(body: { status: 'up' | 'down'; [detail: string]: unknown }): Response {
  return Response.json(body, {
    status: body.status === 'up' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
