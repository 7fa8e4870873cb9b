import type { IncomingHttpHeaders } from 'node:http'

type Asked = { path: string; query: string; headers: IncomingHttpHeaders; isDevelopment: boolean }

/** Endings by which Next knows the parts of a page that it has drawn beforehand, and hands the page out as such a part. */
const partOfPage = /\.(rsc|segments)(\/|$)/i
/** Names by which Next tells itself which page an address leads to. */
const internalName = /^(nxt[PI]|__?next)/i

/**
 * True for an address that is Next's own way of writing another: under it a page would be looked for by another name than
 * the gate has looked at, with the headers of something else. The portal's own pages ask for nothing under `/_next` but
 * finished files, and for a part of a page by the page's own address and the header `RSC`.
 */
export function isInternalAddress({ path, query, headers, isDevelopment }: Asked): boolean {
  // Next's reloading has addresses of its own.
  if (/^\/__?next/i.test(path)) return !isDevelopment && !/^\/_next\/static\/./.test(path)
  if (partOfPage.test(path)) return true
  const names = [...new URLSearchParams(query).keys()]
  return names.some((name) => internalName.test(name) || (name === '_rsc' && headers.rsc === undefined))
}

const actionId = /^[0-9a-f]{42}$/
const pageHeaders = /^(rsc|next-router-.+|next-url|next-action)$/

/**
 * Takes away what asks for a part of a page, or for a form's action, where there is neither: whatever is no page, and what
 * is asked otherwise than the portal's own pages ask.
 *
 * @returns false when it asks for an action by what is no name of one
 */
export function settlesPageHeaders(headers: IncomingHttpHeaders, method: string, isPage: boolean): boolean {
  const action = method === 'POST' && isPage ? headers['next-action'] : undefined
  if (!isPage || (headers.rsc !== '1' && action === undefined))
    for (const name of Object.keys(headers)) if (pageHeaders.test(name)) delete headers[name]
  if (action === undefined) delete headers['next-action']
  return action === undefined || (typeof action === 'string' && actionId.test(action))
}
