import type { PayloadRequest } from 'payload'
import type { Media } from '@/payload-types'
import { shownTo } from './queries'
import { audienceOf } from './rules'

/** Works out anew who may see a file, after a document that shows it has changed. Written with that change. */
export async function settleAudience(id: string, req: PayloadRequest): Promise<void> {
  const { db } = req.payload
  const file = await db.findOne<Pick<Media, 'id' | 'visibility' | 'audience'>>({
    collection: 'media',
    where: { id: { equals: id } },
    req,
  })
  if (!file) return
  const audience = audienceOf(file.visibility, await shownTo(id, req))
  if (audience === file.audience) return
  // Nobody has edited the file: `null` leaves the date of the last edit.
  await db.updateOne({ collection: 'media', id, data: { audience, updatedAt: null }, req, returning: false })
}
