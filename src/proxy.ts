import { type NextRequest, NextResponse } from 'next/server'
import { portal } from '@/content/portal'
import { documentAt, isPresent, notFoundPath } from '@/content/presence'

/**
 * Answers 404 with a whole page where nothing is. It decides nothing about access: pages look for themselves, and a fault
 * here lets the request through to them.
 */
export async function proxy(request: NextRequest) {
  const asked = documentAt(request.nextUrl.pathname)
  // An editor in a preview may look at what nobody else can see yet.
  if (asked === 'route' || request.cookies.has('__prerender_bypass')) return NextResponse.next()
  if (asked === 'nothing') return notFound(request)
  try {
    if (await isPresent(await portal(), asked.collection, asked.slug)) return NextResponse.next()
  } catch {
    return NextResponse.next()
  }
  return notFound(request)
}

function notFound(request: NextRequest) {
  return NextResponse.rewrite(new URL(notFoundPath, request.url), { status: 404 })
}

// Next reads this while building: it must stand here as it is, under this name.
export const config = { matcher: ['/((?!_next/|admin|api/|healthz|readyz|.*\\.[a-z]+$).*)'] }
