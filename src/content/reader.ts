import { draftMode, headers } from 'next/headers'
import type { Payload, TypedUser } from 'payload'
import { cache } from 'react'
import { isStaff } from '@/access/roles'
import { withCachedReads } from './cachedReads'
import { portal } from './portal'

/** Who is reading: anybody, or an editor who looks at a draft. Every query of a page goes through one. */
export type Reader = {
  payload: Payload
  /** Newest version instead of the published one. */
  draft: boolean
  user: TypedUser | null
  overrideAccess: false
}

/**
 * Cookies and headers are read in draft mode alone, so that public pages are the same for everybody. The draft mode's
 * cookie is not enough to see a draft: the editor must also be logged in.
 */
export const currentReader = cache(async (): Promise<Reader> => {
  const payload = await portal()
  const { isEnabled } = await draftMode()
  if (isEnabled) {
    const { user } = await payload.auth({ headers: await headers() })
    if (isStaff(user)) return { payload, draft: true, user, overrideAccess: false }
  }
  return { payload: withCachedReads(payload), draft: false, user: null, overrideAccess: false }
})

/** The part of a reader that goes into every Local API call. */
export function as({ draft, user, overrideAccess }: Reader) {
  return { draft, user, overrideAccess }
}
