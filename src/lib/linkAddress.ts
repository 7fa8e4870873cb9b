import {
  isBareAddress,
  isMeantAsAddress,
  isPlaceOfAMachine,
  isSlashedAddress,
  looksLikeServer,
  mendedAddress,
} from './mistypedAddress'
import { parsedUrl } from './parsedUrl'
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
  const text = mendedAddress(
    unescaped(
      withoutUnseenInWords(written)
        .replaceAll(/\p{Cc}/gu, '')
        .trim(),
    ),
  )
  if (!text || /^[#?\\]|^[a-z]:[\\/]/i.test(text)) return { kind: 'local' }
  if (/^\/(?!\/)/.test(text)) {
    if (isSlashedAddress(text)) return { kind: 'fault' }
    return isOwnPage(text) ? address(text.replaceAll(' ', '%20')) : { kind: 'local' }
  }
  if (text.startsWith('//')) {
    const place = text.replace(/^\/+/, '')
    const [server = ''] = place.split(/[\\/?#]/)
    return server.includes('.') || looksLikeServer(server) ? web(`https://${place}`) : { kind: 'local' }
  }
  if (/^www\./i.test(text) || isBareAddress(text)) return web(`https://${text}`)
  if (isMailAddress.test(text)) return mail(text)
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(text) ?? []
  if (scheme) return withScheme(scheme.toLowerCase(), text)
  return { kind: isPlaceOfAMachine(text) ? 'local' : 'fault' }
}

/** What is written in a link field, in the one form it is kept in; `null` for what is no page on the web. */
export function keptWebAddress(written: string): string | null {
  const reading = readLink(written)
  return reading.kind === 'address' && isWebAddress(reading.url) ? reading.url : null
}

const isMailAddress = /^[^\s@:/?#]+@[^\s@:/?#]+\.\p{L}{2,}$/u

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
  return { kind: isMeantAsAddress(scheme, rest) ? 'fault' : 'local' }
}

function web(text: string): LinkReading {
  // A browser reads `\` as `/`, up to what is asked or looked up.
  const slashed = text.replace(/^[^?#]*/, (place) => place.replaceAll('\\', '/'))
  const url = unwrapped(slashed.replaceAll(/\s/g, '%20'))
  if (!isWebAddress(url) || !hasServer(url)) return { kind: 'fault' }
  // `https:/side` would be a page of the portal.
  return address(/^https?:\/\//i.test(url) ? url : new URL(url).href)
}

/** `https://www.`, `https://www..dk` and `https://kommune,dk` are read by browsers, and lead nowhere. */
function hasServer(url: string): boolean {
  const { hostname } = new URL(url)
  return /^(?!www\.?$)(?:[a-z\d_-]+\.)*[a-z\d_-]+\.?$|^\[/.test(hostname)
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
  const parsed = parsedUrl(url)
  if (!parsed) return url
  const { hostname, pathname, searchParams } = parsed
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
