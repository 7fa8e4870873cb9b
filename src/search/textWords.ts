import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { searchCollections } from './collections'
import type { Vocabulary } from './danish/types'
import { countWords } from './danish/vocabulary'
import { bodyOf, relatedNames, textFieldsOf } from './documentText'
import { member } from './entries'
import { heldWords } from './heldWords'
import { titleOf } from './parts'
import { isSearchable } from './predicate'
import type { SearchReader } from './types'
import { withoutJoins } from './withoutJoins'

/** More than the portal has of most kinds; whole documents weigh. */
const mostPerCollection = 500
const patienceMs = 1000

const held = {
  public: heldWords(
    'texts',
    (payload) => readWords(payload, 'public'),
    ({ size }) => size > 0,
  ),
  network: heldWords(
    'network texts',
    (payload) => readWords(payload, 'network'),
    ({ size }) => size > 0,
  ),
}

/**
 * The words of all texts that a reader may read, read from the database and kept for half an hour: what a word that nothing is
 * found by may have been meant as, and what is known without the index. Files are not among them. `null` when they are long
 * in coming, or can't be read: nobody waits for a word to try instead.
 */
export async function textWordsOf(payload: Payload, reader: SearchReader): Promise<Vocabulary | null> {
  try {
    return await Promise.race([held[reader].of(payload), wait(patienceMs, null, { ref: false })])
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'Portalens ord kunne ikke læses' })
    return null
  }
}

async function readWords(payload: Payload, reader: SearchReader): Promise<Vocabulary> {
  const words = new Map<string, number>()
  for (const collection of searchCollections) {
    const { docs } = await payload.find({
      collection,
      depth: 1,
      ...withoutJoins,
      limit: mostPerCollection,
      overrideAccess: false,
      pagination: false,
      user: reader === 'network' ? member : null,
    })
    const textFields = textFieldsOf(payload.collections[collection].config.flattenedFields)
    for (const doc of docs.filter(isSearchable).map((each): Record<string, unknown> => ({ ...each }))) {
      const summary = typeof doc.summary === 'string' ? doc.summary : ''
      const texts = [
        titleOf(doc),
        summary,
        bodyOf(collection, doc, textFields),
        ...relatedNames(collection, doc),
      ]
      countWords(words, texts.join('\n'))
    }
  }
  return words
}
