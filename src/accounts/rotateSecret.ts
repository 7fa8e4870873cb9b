import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { changeAccount } from './storedAccount'

/** Thrown before anything is written: what is stored was not made with the secret that was given as the old one. */
export class WrongSecret extends Error {}

/**
 * Takes what the old secret locked over to the present one: the second factors' keys, and the login providers' client
 * secrets. Sessions end and recovery codes are dropped, since both were made with the old secret and can't be made again.
 * Running it again changes nothing.
 *
 * @throws WrongSecret
 */
export async function rotateSecret(
  payload: Payload,
  oldSecret: string,
): Promise<{ accounts: number; providers: number }> {
  const accounts = (await rowsOf(payload, 'users', 'totpSecret')).map((row) =>
    opened(payload, row, oldSecret),
  )
  const providers = (await rowsOf(payload, 'login-providers', 'encryptedSecret')).map((row) =>
    opened(payload, row, oldSecret),
  )
  const lockedByOld = { accounts: accounts.filter(isOld), providers: providers.filter(isOld) }
  for (const { id, plain } of lockedByOld.accounts) {
    const change = {
      totpSecret: payload.encrypt(plain),
      totpOffered: null,
      recoveryCodes: [],
      sessions: [],
    }
    await changeAccount(payload, id, () => ({ change, outcome: true }))
  }
  for (const { id, plain } of lockedByOld.providers) {
    const data = { encryptedSecret: payload.encrypt(plain) }
    await payload.db.updateOne({ collection: 'login-providers', id, data, returning: false })
  }
  return { accounts: lockedByOld.accounts.length, providers: lockedByOld.providers.length }
}

type Row = { id: string; locked: string }
type Opened = { id: string; plain: string; isOld: boolean }

const isOld = (row: Opened) => row.isOld

async function rowsOf(
  payload: Payload,
  collection: 'users' | 'login-providers',
  field: string,
): Promise<Row[]> {
  const { docs } = await payload.db.find<Record<string, unknown>>({ collection, pagination: false })
  return docs.flatMap((doc) => {
    const locked = doc[field]
    return typeof locked === 'string' && locked ? [{ id: String(doc.id), locked }] : []
  })
}

function opened(payload: Payload, { id, locked }: Row, oldSecret: string): Opened {
  const byNew = payload.decrypt(locked)
  if (isReadable(byNew)) return { id, plain: byNew, isOld: false }
  const byOld: unknown = Reflect.apply(payload.decrypt, { secret: keyOf(oldSecret) }, [locked])
  if (typeof byOld === 'string' && isReadable(byOld)) return { id, plain: byOld, isOld: true }
  throw new WrongSecret('Den gamle PAYLOAD_SECRET er ikke den, som nøglerne i databasen er låst med.')
}

/** The cipher has no check of its own: with a wrong key it gives noise, which is never all plain characters. */
function isReadable(text: string): boolean {
  return /^[\x20-\x7e]{8,}$/.test(text)
}

/** The key that Payload makes of its secret. */
function keyOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 32)
}
