import { draftMode } from 'next/headers'

/** Leaves draft mode and goes to the front page. */
export async function POST() {
  const draft = await draftMode()
  draft.disable()
  return new Response(null, { status: 303, headers: { Location: '/', 'Cache-Control': 'no-store' } })
}
