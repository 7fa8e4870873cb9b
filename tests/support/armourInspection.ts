import type { Surface } from '@/security/headers'

type Expected = { surface: Surface; isHttps?: boolean }

/** What each directive of a surface's policy may hold; `nonce` stands for a nonce of at least 128 bits. */
const allowed: Record<Surface, Record<string, string[]>> = {
  portal: {
    'default-src': ["'none'"],
    'script-src': ['nonce', "'strict-dynamic'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
  },
  admin: {
    'default-src': ["'none'"],
    'script-src': ['nonce', "'strict-dynamic'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
  data: {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
}

/** Lists, as sentences, what is wrong with the security headers of an answer. Empty is good. */
export function armourProblems(headers: Headers, { surface, isHttps = false }: Expected): string[] {
  const says = (name: string) => headers.get(name) ?? 'nothing'
  const expectations: [string, boolean][] = [
    ['X-Content-Type-Options', says('X-Content-Type-Options') === 'nosniff'],
    ['Referrer-Policy', says('Referrer-Policy') === 'same-origin'],
    ['X-Frame-Options', says('X-Frame-Options') === (surface === 'portal' ? 'SAMEORIGIN' : 'DENY')],
    ['Cross-Origin-Opener-Policy', says('Cross-Origin-Opener-Policy') === 'same-origin'],
    ['Cross-Origin-Resource-Policy', says('Cross-Origin-Resource-Policy') === 'same-origin'],
    ['Permissions-Policy', closesFeatures(says('Permissions-Policy'))],
    ['Strict-Transport-Security', isHttps === keepsHttps(says('Strict-Transport-Security'))],
    ['X-Powered-By', !headers.has('X-Powered-By')],
    ['Server', !headers.has('Server')],
    ['X-Nextjs-Cache', !headers.has('X-Nextjs-Cache')],
    ['Access-Control-Allow-Origin', !headers.has('Access-Control-Allow-Origin')],
  ]
  return [
    ...expectations.filter(([, isGood]) => !isGood).map(([name]) => `${name} is ${says(name)}`),
    ...policyProblems(headers.get('Content-Security-Policy') ?? '', allowed[surface]),
  ]
}

/** The nonce that an answer's scripts must carry. */
export function nonceOf(headers: Headers): string | undefined {
  return /'nonce-([^']+)'/.exec(headers.get('Content-Security-Policy') ?? '')?.[1]
}

function policyProblems(text: string, wanted: Record<string, string[]>): string[] {
  // A route may add a policy of its own after the portal's: together they only forbid more.
  const [directives = {}] = text.split(',').map(parsedPolicy)
  const isEqual = (found: string[] | undefined, sources: string[]) =>
    found?.map((source) => source.replace(/^'nonce-[\w+/=]{22,}'$/, 'nonce')).join(' ') === sources.join(' ')
  return [
    ...Object.entries(wanted)
      .filter(([name, sources]) => !isEqual(directives[name], sources))
      .map(([name]) => `${name} is ${directives[name]?.join(' ') ?? 'not there'}`),
    ...Object.keys(directives)
      .filter((name) => !Object.hasOwn(wanted, name))
      .map((name) => `${name} is there too`),
  ]
}

function parsedPolicy(text: string): Record<string, string[]> {
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/))
  return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources]))
}

function closesFeatures(text: string): boolean {
  const closed = text.split(',').map((feature) => feature.trim())
  return (
    ['camera', 'microphone', 'geolocation', 'payment', 'usb'].every((name) =>
      closed.includes(`${name}=()`),
    ) && closed.every((feature) => feature.endsWith('=()'))
  )
}

function keepsHttps(text: string): boolean {
  const seconds = Number(/max-age=(\d+)/.exec(text)?.[1] ?? 0)
  return seconds >= 31_536_000 && /;\s*includeSubDomains/i.test(text)
}
