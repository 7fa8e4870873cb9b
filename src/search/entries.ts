import type { Payload, Where } from 'payload'
import { networkCollections } from '@/lib/paths'
import { fileReferences } from '@/uploads/references'
import { allMunicipalities } from './allMunicipalities'
import type { SearchCollection } from './collections'
import { type SearchDocument, type SearchFile, type Source, toSearchDocument } from './document'
import type { DocumentKey } from './documents'
import { textFieldsOf } from './documentText'
import { knownTextOfFile, textOfFile } from './files/fileText'
import { filesOf } from './files/shownFiles'
import { isSearchable } from './predicate'
import { readers, type SearchReader } from './types'
import { vocabularyOf } from './vocabulary'
import { withoutJoins } from './withoutJoins'

export type OnUnread = (key: DocumentKey) => void

/** Who reads what every member may: what the network may read, and nobody's drafts. */
export const member = { collection: 'users', role: 'member' } as const

/**
 * What the index should hold of some documents as they are now: nothing of one that may not be found, one entry of most,
 * and two where members may read more than others.
 *
 * Everything is read through the access policy, as the reader the entry is for.
 *
 * @param onUnread called with a document whose files' text has not been read yet, which is then left out instead of waited for
 */
export async function entriesOf(
  payload: Payload,
  collection: SearchCollection,
  ids: (number | string)[],
  onUnread?: OnUnread,
): Promise<SearchDocument[]> {
  const vocabulary = await vocabularyOf(payload)
  const [forAll, forMembers] = await Promise.all([
    readDocuments(payload, collection, ids, 'public'),
    readDocuments(payload, collection, ids, 'network'),
  ])
  const context = {
    payload,
    collection,
    onUnread,
    vocabulary,
    // Of all kinds, events alone may be for all of them.
    allMunicipalities: collection === 'events' ? await allMunicipalities(payload) : [],
    textFields: textFieldsOf(payload.collections[collection].config.flattenedFields),
    now: new Date(),
  }
  const entries: SearchDocument[] = []
  for (const doc of forAll) {
    const isMoreForMembers = forMembers.some(({ id }) => id === doc.id)
    const entry = await entryFor(context, doc, 'public')
    entries.push(isMoreForMembers ? entry : { ...entry, readers: [...readers] })
  }
  for (const doc of forMembers) entries.push(await entryFor(context, doc, 'network'))
  return entries
}

type Context = Omit<Parameters<typeof toSearchDocument>[2], 'files' | 'reader'> & {
  payload: Payload
  collection: SearchCollection
  onUnread: OnUnread | undefined
}

async function entryFor(context: Context, doc: Source, reader: SearchReader): Promise<SearchDocument> {
  const { collection, onUnread, payload, ...rest } = context
  const files: SearchFile[] = []
  for (const file of filesOf(collection, doc)) {
    const pages = onUnread ? await knownTextOfFile(payload, file) : await textOfFile(payload, file)
    if (!pages) onUnread?.({ collection, id: doc.id })
    files.push({ name: file.alt || file.filename, pages: pages ?? [] })
  }
  return toSearchDocument(collection, doc, { ...rest, reader, files })
}

/** For members only what they may read more of: documents kept within the network, and others with notes or files that are. */
async function readDocuments(
  payload: Payload,
  collection: SearchCollection,
  ids: (number | string)[],
  reader: SearchReader,
): Promise<Source[]> {
  const isForNetwork = reader === 'network'
  if (ids.length === 0 || (isForNetwork && !networkCollections.some((name) => name === collection))) return []
  const and: Where[] = [{ id: { in: ids } }, ...(isForNetwork ? [keptWithin(collection)] : [])]
  const { docs } = await payload.find({
    collection,
    depth: 1,
    ...withoutJoins,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    user: isForNetwork ? member : null,
    where: { and },
  })
  return docs.filter(isSearchable).map((doc) => ({ ...doc }))
}

function keptWithin(collection: SearchCollection): Where {
  const files = fileReferences.filter((file) => file.collection === collection && file.isForReaders)
  return {
    or: [
      { visibility: { equals: 'network' } },
      ...(collection === 'offers' ? [{ 'networkAttentionPoints.text': { exists: true } }] : []),
      ...files.map(({ path }) => ({ [`${path}.audience`]: { equals: 'network' } })),
    ],
  }
}
