import { portal } from '@/content/portal'

export const dynamic = 'force-dynamic'

/** For whoever watches the portal: 200 when it answers and can read its database, otherwise 503. */
export async function GET(): Promise<Response> {
  try {
    const payload = await portal()
    await payload.find({
      collection: 'municipalities',
      depth: 0,
      limit: 1,
      overrideAccess: false,
      pagination: false,
    })
    return answer('ok', 200)
  } catch {
    return answer('unavailable', 503)
  }
}

function answer(status: 'ok' | 'unavailable', code: number): Response {
  return Response.json({ status }, { status: code, headers: { 'Cache-Control': 'no-store' } })
}
