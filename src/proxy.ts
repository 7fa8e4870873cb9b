import { type NextRequest, NextResponse } from 'next/server'
import { portal } from '@/content/portal'
import { documentAt, isPresent, notFoundPath } from '@/content/presence'
import { isPersonalPath } from '@/security/headers'
import { deadLinkPath, deadLinkStatus } from '@/signup/personalLinkAlive'

/**
 * Answers 404 with a whole page where nothing is. It decides nothing about access: pages look for themselves, and a fault
 * here lets the request through to them.
 */
export async function proxy(request: NextRequest) {
  const personal = await personalAnswer(request)
  if (personal) return personal
  const asked = documentAt(request.nextUrl.pathname)
  // An editor in a preview may look at what nobody else can see yet.
  if (asked === 'route' || request.cookies.has('__prerender_bypass')) return NextResponse.next()
  if (asked === 'nothing') return notFound(request)
  // What is sent by a form's script gets its answer from the form's own action, also when the page is gone by now.
  if (request.headers.has('next-action')) return NextResponse.next()
  try {
    if (await isPresent(await portal(), asked.collection, asked.slug)) return NextResponse.next()
  } catch {
    return NextResponse.next()
  }
  return notFound(request)
}

/** Answers for a personal link that opens nothing; `null` for one that does, and for every other address. */
async function personalAnswer(request: NextRequest): Promise<NextResponse | null> {
  const { pathname } = request.nextUrl
  const isShown = request.method === 'GET' || request.method === 'HEAD'
  if (!isPersonalPath(pathname) || !isShown) return null
  try {
    const status = await deadLinkStatus(await portal(), request.headers, pathname)
    return status && NextResponse.rewrite(new URL(deadLinkPath, request.url), { status })
  } catch {
    return null
  }
}

function notFound(request: NextRequest) {
  return NextResponse.rewrite(new URL(notFoundPath, request.url), { status: 404 })
}

// Next reads this while building: it must stand here as it is, under this name.
export const config = { matcher: ['/((?!_next/|admin|api/|healthz|readyz|.*\\.[a-z]+$).*)'] }
