import { draftMode, headers } from 'next/headers'
import { askerOf } from '@/access/askerOf'
import { isEditor } from '@/access/roles'
import { portal } from '@/content/portal'
import { isPreviewed, previewTarget } from '@/preview/target'

/**
 * Turns draft mode on for an editor and goes to the document's own page. The address is built here from the document:
 * nothing in the request says where to go.
 */
export async function GET(request: Request) {
  const payload = await portal()
  const user = await askerOf(payload, await headers())
  if (!isEditor(user)) return answer('Log ind i administrationen for at se kladder.', 403)

  const { searchParams } = new URL(request.url)
  const collection = searchParams.get('samling') ?? ''
  const id = searchParams.get('id') ?? ''
  if (!isPreviewed(collection) || !/^[\w-]{1,64}$/.test(id)) return answer('Siden findes ikke.', 404)
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: id } },
    depth: 1,
    draft: true,
    limit: 1,
    overrideAccess: false,
    user,
  })
  const target = docs[0] ? previewTarget(collection, { ...docs[0] }) : null
  if (!target) return answer('Gem kladden, før du ser den.', 404)

  const draft = await draftMode()
  draft.enable()
  return new Response(null, {
    status: 307,
    headers: { Location: target, 'Cache-Control': 'no-store' },
  })
}

function answer(text: string, status: number): Response {
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
