import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Place } from './formEvent'
import type { Step } from './steps'

/**
 * What somebody has typed in a form they have not sent yet, so that the browser's back button, its forward button and
 * reloading show it again. It lies under a key that stands in the form's address alone, and is sealed with it: the database
 * by itself tells neither what was typed nor whose it is.
 */

const hourMs = 60 * 60 * 1000

/** A key opens for this long, by the hour it was made in; a form still written in gets a new one before that. */
const livesHours = 3
const renewedAfterHours = 1

/** More than thirty people and a pasted list; a form beyond that can be sent, and is not kept. */
const mostCharacters = 40_000

/** What is kept at once fills no disk, whoever sends it: a quarter of a gigabyte. */
const mostDrafts = 5000

/** The hour it was made in, which says when the row goes, and 256 random bits. */
const keyPattern = /^\d{6}-[\w-]{43}$/

const prefix = 'sign-up-draft:'
/** The sign after a colon: no key with the prefix is beyond it. */
const afterPrefix = 'sign-up-draft;'

const draftSchema = z.object({
  event: z.string(),
  place: z.enum(['offentlig', 'netvaerk'] satisfies Place[]),
  isForSeveral: z.boolean(),
  /** The account of whoever writes, on the network's pages. */
  account: z.string().nullable(),
  submission: z.string(),
  typed: z.record(z.string(), z.string()),
  /** Whether they have asked to go on: then what is wrong is told. */
  isChecked: z.boolean(),
  /** The receipt, once it has been sent: then nothing is kept of what was typed. */
  receipt: z.custom<Step>((value) => typeof value === 'object' && value !== null).nullable(),
})

/** A form as it stands. */
export type Draft = z.infer<typeof draftSchema>

/** Which form it is: what is typed in one is never shown in another. */
export type DraftOf = Pick<Draft, 'account' | 'event' | 'isForSeveral' | 'place'>

const rowSchema = z.object({ sealed: z.string() })

/** The key a form is kept under: the one it has, while that lasts, or a new one. */
export function draftKeyFor(known: string): string {
  const isYoung = isOurs(known) && madeIn(known) >= hourNow() - renewedAfterHours
  return isYoung ? known : `${hourNow()}-${randomBytes(32).toString('base64url')}`
}

function opens(key: string): boolean {
  return isOurs(key) && endOf(key) > Date.now()
}

/** No key of ours comes from an hour that hasn't come: what lies under such a one would not be forgotten. */
function isOurs(key: string): boolean {
  return keyPattern.test(key) && madeIn(key) <= hourNow()
}

/**
 * Keeps a form, in place of what was kept under the key.
 *
 * @returns whether it could be: a form that can't be kept is answered all the same
 */
export async function keepDraft(payload: Payload, key: string, draft: Draft): Promise<boolean> {
  const text = JSON.stringify(draft)
  if (text.length > mostCharacters) return false
  try {
    await forgetOldDrafts(payload)
    if (await areTooMany(payload)) return false
    await payload.kv.set(rowKeyOf(key), { sealed: seal(key, text), expiresAt: endOf(key) })
    return true
  } catch (error) {
    payload.logger.error({ err: error, msg: 'En påbegyndt tilmelding kunne ikke gemmes' })
    return false
  }
}

/** What is kept under a key for this very form; `null` when there is nothing, or no longer. */
export async function readDraft(payload: Payload, key: string, of: DraftOf): Promise<Draft | null> {
  if (!opens(key)) return null
  const row = rowSchema.safeParse(await payload.kv.get(rowKeyOf(key))).data
  const draft = draftSchema.safeParse(row && unseal(key, row.sealed)).data
  if (!draft) return null
  const isSame =
    draft.event === of.event &&
    draft.place === of.place &&
    draft.isForSeveral === of.isForSeveral &&
    draft.account === of.account
  return isSame ? draft : null
}

/** Whether a form can be begun under a key: it opens, and nothing lies there. */
export async function isFreeKey(payload: Payload, key: string): Promise<boolean> {
  return opens(key) && !(await payload.kv.has(rowKeyOf(key)))
}

// Each copy of this module looks for itself; the nightly job takes what none of them has.
let nextForgetting = 0

/** Deletes those that nobody can go back to any more, now and then. */
async function forgetOldDrafts({ db }: Payload): Promise<void> {
  const now = Date.now()
  if (now < nextForgetting) return
  nextForgetting = now + hourMs / 6
  const from = { key: { greater_than_equal: prefix } }
  const until = { key: { less_than: `${prefix}${hourNow() - livesHours}` } }
  await db.deleteMany({ collection: 'payload-kv', where: { and: [from, until] } })
}

async function areTooMany({ db }: Payload): Promise<boolean> {
  const where = { and: [{ key: { greater_than_equal: prefix } }, { key: { less_than: afterPrefix } }] }
  const { totalDocs } = await db.count({ collection: 'payload-kv', where })
  return totalDocs >= mostDrafts
}

function hourNow(): number {
  return Math.floor(Date.now() / hourMs)
}

function madeIn(key: string): number {
  return Number(key.slice(0, 6))
}

function endOf(key: string): number {
  return (madeIn(key) + livesHours) * hourMs
}

function rowKeyOf(key: string): string {
  return `${prefix}${madeIn(key)}:${createHash('sha256').update(key).digest('hex')}`
}

function sealingKey(key: string): Buffer {
  return createHash('sha256').update(`seal\n${key}`).digest()
}

function seal(key: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** `null` for what is not sealed by this key. */
function unseal(key: string, stored: string): unknown {
  const bytes = Buffer.from(stored, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return JSON.parse(`${decipher.update(bytes.subarray(28)).toString('utf8')}${decipher.final('utf8')}`)
  } catch {
    return null
  }
}
