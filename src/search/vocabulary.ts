import type { Payload } from 'payload'
import { searchCollections } from './collections'
import type { Vocabulary } from './danish/types'
import { countWords } from './danish/vocabulary'
import { titleOf } from './parts'
import { withoutJoins } from './withoutJoins'

const freshMs = 30 * 60_000
const perRead = 500

type Held = { words: Vocabulary; readAt: number; reading: Promise<Vocabulary> | null }

// The bundler gives pages, the admin and the API a copy of this module each; the words are one.
const shared = globalThis as { portalVocabulary?: WeakMap<Payload, Held> }
shared.portalVocabulary ??= new WeakMap()
const held = shared.portalVocabulary

/**
 * The words of the portal's public titles and summaries, read from the database and kept for half an hour. Words kept
 * within the network are not among them, so that no correction gives one away.
 */
export async function vocabularyOf(payload: Payload): Promise<Vocabulary> {
  const known = held.get(payload)
  if (known && performance.now() - known.readAt < freshMs) return known.words
  const reading = read(payload)
  // Half an hour more or less matters to nobody: who already has words doesn't wait for newer ones.
  if (!known || known.words.size === 0) return reading
  reading.catch((error: unknown) =>
    payload.logger.warn({ err: error, msg: 'Portalens ord kunne ikke læses' }),
  )
  return known.words
}

/** Reads the words anew: before everything is analysed with them. */
export function renewVocabulary(payload: Payload): Promise<Vocabulary> {
  return read(payload)
}

function read(payload: Payload): Promise<Vocabulary> {
  const known = held.get(payload)
  if (known?.reading) return known.reading
  const reading = readWords(payload)
  held.set(payload, {
    words: known?.words ?? new Map(),
    readAt: known?.readAt ?? Number.NEGATIVE_INFINITY,
    reading,
  })
  return reading.then(
    (words) => {
      held.set(payload, { words, readAt: performance.now(), reading: null })
      return words
    },
    (error) => {
      if (known && known.words.size > 0) held.set(payload, { ...known, reading: null })
      else held.delete(payload)
      throw error
    },
  )
}

async function readWords(payload: Payload): Promise<Vocabulary> {
  const words = new Map<string, number>()
  for (const collection of searchCollections) {
    for (let page = 1; page > 0; ) {
      const { docs, nextPage } = await payload.find({
        collection,
        depth: 0,
        ...withoutJoins,
        limit: perRead,
        overrideAccess: false,
        page,
        select: { name: true, summary: true, title: true },
        sort: 'id',
      })
      for (const doc of docs) countWords(words, textOf({ ...doc }))
      page = nextPage ?? 0
    }
  }
  return words
}

function textOf(doc: Record<string, unknown>): string {
  return [titleOf(doc), typeof doc.summary === 'string' ? doc.summary : ''].join('. ')
}
