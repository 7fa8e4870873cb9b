import type { Payload } from 'payload'

const freshMs = 30 * 60_000

type Held<Value> = { value: Value | null; readAt: number; reading: Promise<Value> | null }

/** Words read from the database and kept for half an hour: as they are, and read anew. */
export type HeldWords<Value> = {
  of: (payload: Payload) => Promise<Value>
  renew: (payload: Payload) => Promise<Value>
}

/**
 * @param name what the words are, different from all others
 * @param isWorthKeeping whether old words are better than waiting for new ones
 */
export function heldWords<Value>(
  name: string,
  readWords: (payload: Payload) => Promise<Value>,
  isWorthKeeping: (value: Value) => boolean,
): HeldWords<Value> {
  // The bundler gives pages, the admin and the API a copy of this module each; the words are one.
  const shared = globalThis as { [key: `portalWords:${string}`]: WeakMap<Payload, Held<Value>> | undefined }
  shared[`portalWords:${name}`] ??= new WeakMap()
  const held = shared[`portalWords:${name}`] ?? new WeakMap<Payload, Held<Value>>()
  const worth = (known: Held<Value> | undefined) =>
    known && known.value !== null && isWorthKeeping(known.value) ? known.value : null

  async function of(payload: Payload): Promise<Value> {
    const known = held.get(payload)
    if (known && known.value !== null && performance.now() - known.readAt < freshMs) return known.value
    const reading = renew(payload)
    // Half an hour more or less matters to nobody: who already has words doesn't wait for newer ones.
    const old = worth(known)
    if (old === null) return reading
    reading.catch((error: unknown) =>
      payload.logger.warn({ err: error, msg: 'Portalens ord kunne ikke læses' }),
    )
    return old
  }

  function renew(payload: Payload): Promise<Value> {
    const known = held.get(payload)
    if (known?.reading) return known.reading
    const reading = readWords(payload)
    held.set(payload, {
      value: known?.value ?? null,
      readAt: known?.readAt ?? Number.NEGATIVE_INFINITY,
      reading,
    })
    return reading.then(
      (value) => {
        held.set(payload, { value, readAt: performance.now(), reading: null })
        return value
      },
      (error) => {
        if (known && worth(known) !== null) held.set(payload, { ...known, reading: null })
        else held.delete(payload)
        throw error
      },
    )
  }

  return { of, renew }
}
