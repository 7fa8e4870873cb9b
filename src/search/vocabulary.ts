import type { Payload } from 'payload'
import { searchCollections } from './collections'
import type { Vocabulary } from './danish/types'
import { countWords } from './danish/vocabulary'
import { heldWords } from './heldWords'
import { titleOf } from './parts'
import { withoutJoins } from './withoutJoins'

const perRead = 500

const held = heldWords('vocabulary', readWords, ({ size }) => size > 0)

/**
 * The words of the portal's public titles and summaries, read from the database and kept for half an hour. Words kept
 * within the network are not among them, so that no correction gives one away.
 */
export const vocabularyOf = held.of

/** Reads the words anew: before everything is analysed with them. */
export const renewVocabulary = held.renew

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
