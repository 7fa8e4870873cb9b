import { withoutUnseenInWords } from './unseenSigns'
import { isWebAddress } from './webAddress'

/**
 * Where a link in running text leads: an address that a reader can follow; a place that only exists on somebody's machine or in
 * the document it was copied from (`local`); something a browser would run (`script`); or what was meant as an address and isn't
 * one (`fault`).
 */
export type LinkReading = { kind: 'address'; url: string } | { kind: 'local' | 'script' | 'fault' }

/**
 * Reads an address as people write and paste it. `www.kommune.dk` and `kommune.dk/side` get their scheme, a mail address its
 * `mailto:`, and what Outlook and Google lead through their own servers leads straight there. Beside web addresses these are
 * mail, telephone and the portal's own pages (`/metoder`); link fields take the first alone ({@link keptWebAddress}).
 */
export function readLink(written: unknown): LinkReading {
  if (typeof written !== 'string') return { kind: 'local' }
  // A browser leaves out control characters before it reads the scheme.
  const text = unescaped(
    withoutUnseenInWords(written)
      .replaceAll(/\p{Cc}/gu, '')
      .trim(),
  )
  if (!text || /^[#?\\]|^[a-z]:[\\/]/i.test(text)) return { kind: 'local' }
  if (/^\/(?!\/)/.test(text))
    return isOwnPage(text) ? address(text.replaceAll(' ', '%20')) : { kind: 'local' }
  if (text.startsWith('//')) return /^\/\/[^/]+\.[^/]+/.test(text) ? web(`https:${text}`) : { kind: 'local' }
  if (/^www\./i.test(text) || isBareDomain.test(text)) return web(`https://${text}`)
  if (isMailAddress.test(text)) return mail(text)
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(text) ?? []
  return scheme ? withScheme(scheme.toLowerCase(), text) : withoutScheme(text)
}

/** What is written in a link field, in the one form it is kept in; `null` for what is no page on the web. */
export function keptWebAddress(written: string): string | null {
  const reading = readLink(written)
  return reading.kind === 'address' && isWebAddress(reading.url) ? reading.url : null
}

const isMailAddress = /^[^\s@:/?#]+@[^\s@:/?#]+\.\p{L}{2,}$/u

/** Only endings that are no files' own: `rapport.docx` is a file beside the document it was copied from. */
const isBareDomain =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:dk|com|org|net|eu|nu|info|se|no|de|fi|is|gl|fo|uk)(?::\d+)?(?:[/?#]|$)/iu

const address = (url: string): LinkReading => ({ kind: 'address', url })

/** A page of the portal, and no folder of a machine; a browser reads `/\` as the way to another server. */
function isOwnPage(text: string): boolean {
  return !text.includes('\\') && !/^\/(home|Users|Volumes|tmp|var|mnt|[a-z]:)(\/|$)/.test(text)
}

function withScheme(scheme: string, text: string): LinkReading {
  const rest = text.slice(scheme.length + 1)
  if (scheme === 'http' || scheme === 'https') return web(text)
  if (scheme === 'mailto') return mail(rest)
  if (scheme === 'tel' || scheme === 'sms') return telephone(scheme, rest)
  if (['javascript', 'vbscript', 'livescript', 'data'].includes(scheme)) return { kind: 'script' }
  // http, mistyped: htp, htpp, hhttps, ttp.
  return { kind: /^h*t+p+s*$/.test(scheme) ? 'fault' : 'local' }
}

/** A file or a folder beside the document that was copied from, or something that only looks like nothing else. */
function withoutScheme(text: string): LinkReading {
  return { kind: /[\\/]|\.[a-z\d]{1,5}(?:[?#].*)?$/i.test(text) ? 'local' : 'fault' }
}

function web(text: string): LinkReading {
  const url = unwrapped(text.replace(/^https?:\/\/(?=https?:)/i, '').replaceAll(/\s/g, '%20'))
  if (!isWebAddress(url)) return { kind: 'fault' }
  // `https:/side` would be a page of the portal.
  return address(/^https?:\/\//i.test(url) ? url : new URL(url).href)
}

function mail(rest: string): LinkReading {
  const [recipients = '', ...subject] = decoded(rest).trim().replace(/^\/+/, '').split('?')
  if (!recipients.trim()) return { kind: 'local' }
  const all = recipients.split(/[,;]/).map((each) => each.trim())
  if (!all.every((each) => isMailAddress.test(each))) return { kind: 'fault' }
  const asked = subject.length > 0 ? `?${rest.slice(rest.indexOf('?') + 1)}` : ''
  // What would be taken for a code when it is read once more is written as one.
  const written = all.join(',').replaceAll(/%(?=[\da-f]{2})/gi, '%25')
  return address(`mailto:${written}${asked.replaceAll(' ', '%20')}`)
}

function telephone(scheme: string, rest: string): LinkReading {
  const number = decoded(rest).replace(/^\/+/, '')
  if (!/^[+\d][\d\s().-]*$/.test(number.trim()) || number.replaceAll(/\D/g, '').length < 3)
    return { kind: 'fault' }
  return address(`${scheme}:${number.replaceAll(/[^+\d]/g, '')}`)
}

/** The address within those that lead through a server that looks at who clicks. */
function unwrapped(url: string): string {
  if (!URL.canParse(url)) return url
  const { hostname, pathname, searchParams } = new URL(url)
  const isGoogle = /^(www\.)?google\.[a-z.]+$/.test(hostname) && pathname === '/url'
  const isOutlook = hostname.endsWith('.safelinks.protection.outlook.com')
  const inner = isOutlook ? searchParams.get('url') : isGoogle ? searchParams.get('q') : null
  return inner && isWebAddress(inner) ? inner : url
}

/** Addresses that an earlier form kept with their signs written as codes. */
function unescaped(text: string): string {
  return /^https?%3A%2F%2F/i.test(text) ? decoded(text) : text
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
