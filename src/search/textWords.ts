import type { Payload } from 'payload'
import { searchCollections } from './collections'
import { stemOf } from './danish/stem'
import { wordsOf } from './danish/words'
import { bodyOf, relatedNames, textFieldsOf } from './documentText'
import { member } from './entries'
import { heldWords } from './heldWords'
import { titleOf } from './parts'
import { isSearchable } from './predicate'
import type { SearchReader } from './types'
import { withoutJoins } from './withoutJoins'

/** More than the portal has of most kinds; whole documents weigh. */
const mostPerCollection = 500

const held = {
  public: heldWords(
    'texts',
    (payload) => readStems(payload, 'public'),
    ({ size }) => size > 0,
  ),
  network: heldWords(
    'network texts',
    (payload) => readStems(payload, 'network'),
    ({ size }) => size > 0,
  ),
}

/**
 * The stems of the words of all texts that a reader may read, read from the database and kept for half an hour: what the index
 * would know, for a search without it. Files are not among them.
 */
export function textWordsOf(payload: Payload, reader: SearchReader): Promise<ReadonlySet<string>> {
  return held[reader].of(payload)
}

async function readStems(payload: Payload, reader: SearchReader): Promise<ReadonlySet<string>> {
  const stems = new Set<string>()
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
      for (const { folded } of wordsOf(texts.join('\n').normalize('NFC'))) stems.add(stemOf(folded))
    }
  }
  return stems
}
