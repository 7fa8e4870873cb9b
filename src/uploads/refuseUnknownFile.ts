import { NotFound, type PayloadRequest } from 'payload'

type Asked = { doc?: { id: string | number } | null; params: { filename: string } }

/**
 * Answers 404 for a file that no document knows. Payload looks the document up for readers with limited rights only; for
 * the others it goes straight to the folder, and a missing file there is a server error.
 */
export async function refuseUnknownFile(req: PayloadRequest, { doc, params }: Asked): Promise<void> {
  if (doc) return
  const names = ['filename', 'sizes.card.filename', 'sizes.page.filename']
  const known = await req.payload.db.findOne({
    collection: 'media',
    select: { id: true },
    where: { or: names.map((name) => ({ [name]: { equals: params.filename } })) },
    req,
  })
  if (!known) throw new NotFound(req.t)
}
