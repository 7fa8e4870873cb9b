import { cookies, draftMode, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Payload, TypedUser } from 'payload'
import { cache } from 'react'
import { askerOf } from '@/access/askerOf'
import { isEditor, isNetwork } from '@/access/roles'
import { withCachedReads } from './cachedReads'
import { portal } from './portal'

/** Who is reading: anybody, a member on the member pages, or an editor who looks at a draft. Every query of a page goes through one. */
export type Reader = {
  payload: Payload
  /** Newest version instead of the published one. */
  draft: boolean
  user: TypedUser | null
  overrideAccess: false
  /** Who is logged in, on the member pages; `null` on every public page, logged in or not. */
  member: TypedUser | null
}

/** The reader of this request, which is anybody until {@link readAsMember} has been called. */
export async function currentReader(): Promise<Reader> {
  return heldMember().reader ?? visitor()
}

/**
 * Makes everything that this request reads from now on be read as a member, past the content cache. Called first in a member
 * page and in its metadata; only while a page is drawn, since nothing is held between the calls elsewhere. Whoever is not
 * logged in is sent to log in, and back to `path` afterwards.
 *
 * Editors read as members too: a page shows what the network sees, not their drafts. Only a preview shows drafts.
 */
export async function readAsMember(path: string): Promise<TypedUser> {
  const user = await sessionUser()
  if (!user || !isNetwork(user)) redirect(`/log-ind?${new URLSearchParams({ til: path })}`)
  const anybody = await visitor()
  const reader: Reader = anybody.draft
    ? { ...anybody, member: user }
    : {
        payload: await portal(),
        draft: false,
        user: { ...user, role: 'member' },
        overrideAccess: false,
        member: user,
      }
  heldMember().reader = reader
  return user
}

const heldMember = cache((): { reader: Reader | null } => ({ reader: null }))

/**
 * Cookies and headers are read in draft mode alone, so that public pages are the same for everybody. The draft mode's
 * cookie is not enough to see a draft: the editor must also be logged in.
 */
const visitor = cache(async (): Promise<Reader> => {
  const payload = await portal()
  const { isEnabled } = await draftMode()
  if (isEnabled) {
    const user = await askerOf(payload, await headers())
    if (isEditor(user)) return { payload, draft: true, user, overrideAccess: false, member: null }
  }
  return { payload: withCachedReads(payload), draft: false, user: null, overrideAccess: false, member: null }
})

/**
 * Whose session the request carries. Payload itself turns a cookie down that comes with a link on another site, fx in a
 * webmail; reading changes nothing, so a member may come from there.
 */
const sessionUser = cache(async (): Promise<TypedUser | null> => {
  const payload = await portal()
  const token = (await cookies()).get(`${payload.config.cookiePrefix}-token`)?.value
  if (!token) return null
  return askerOf(payload, new Headers({ Authorization: `JWT ${token}` }))
})

/** The part of a reader that goes into every Local API call. */
export function as({ draft, user, overrideAccess }: Reader) {
  return { draft, user, overrideAccess }
}
