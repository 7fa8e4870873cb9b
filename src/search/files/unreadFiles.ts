import type { Payload, TypedUser } from 'payload'
import { idsThatFellShort, shortfallOf } from './keptText'
import { shortfallTexts } from './shortfallTexts'
import { type Problem, storedFile } from './types'

/** What is wrong with a file, for the page on which it is edited; `null` when its words can be found. */
export async function shortfallOfDocument(payload: Payload, doc: unknown): Promise<Problem | null> {
  const file = storedFile.safeParse(doc).data
  return file ? shortfallOf(payload, file) : null
}

type UnreadFile = { title: string; href: string; detail: string }

/** The files whose words search can't find, those changed last first, as far as somebody may see them. */
export async function unreadFiles(payload: Payload, user: TypedUser, most: number): Promise<UnreadFile[]> {
  const ids = await idsThatFellShort(payload)
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'media',
    depth: 0,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    sort: '-updatedAt',
    user,
    where: { id: { in: ids } },
  })
  const unread: UnreadFile[] = []
  for (const doc of docs) {
    if (unread.length === most) break
    const problem = await shortfallOfDocument(payload, doc)
    if (problem) {
      const { id, alt } = doc
      unread.push({ title: alt, href: `/admin/collections/media/${id}`, detail: shortfallTexts[problem].why })
    }
  }
  return unread
}
