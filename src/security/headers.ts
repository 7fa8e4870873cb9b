/**
 * The one place for what the portal tells browsers to refuse. The web server (src/server) puts these headers on every
 * answer, whoever made it: pages, files, redirects, REST, and what it refuses itself.
 */

/** Pages for everybody; the administration, which is Payload's; what is no page: REST, files, scripts. */
export type Surface = 'portal' | 'admin' | 'data'

/** Which rules an address falls under. */
export function surfaceOf(path: string): Surface {
  if (/^\/admin(\/|$)/.test(path)) return 'admin'
  return /^\/(api|_next)(\/|$)/.test(path) ? 'data' : 'portal'
}

/** True for the pages that a personal link in a mail opens: the address itself is the key. */
export function isPersonalPath(path: string): boolean {
  return /^\/tilmelding\/./.test(path)
}

/** Not kept, not found, and not passed on to where a link leads. */
const personalHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

type Situation = {
  surface: Surface
  /** Whether the address is a key: {@link isPersonalPath}. */
  isPersonal?: boolean
  /** What marks the page's own scripts: `nonce-…`, or `sha256-…` for a page that is kept ready. */
  scriptMarks: string[]
  isHttps: boolean
  /** React and Next's reloading evaluate code while one develops. */
  isDevelopment: boolean
}

const closedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'xr-spatial-tracking',
]

/** Every security header of an answer, by name. */
export function securityHeaders(situation: Situation): Record<string, string> {
  const { surface, isHttps, isPersonal = false } = situation
  return {
    'Content-Security-Policy': contentSecurityPolicy(situation),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': closedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    // For browsers that do not know frame-ancestors. The administration shows pages in a frame beside the editor.
    'X-Frame-Options': surface === 'portal' ? 'SAMEORIGIN' : 'DENY',
    ...(isHttps ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
    ...(isPersonal ? personalHeaders : {}),
  }
}

/** The policy alone; Next reads the nonce of its scripts from it. */
export function contentSecurityPolicy({ surface, scriptMarks, isDevelopment }: Situation): string {
  // Scripts without a mark run only when a marked one has asked for them.
  const scripts = [...scriptMarks.map((mark) => `'${mark}'`), "'strict-dynamic'"]
  if (isDevelopment) scripts.push("'unsafe-eval'")
  const connections = isDevelopment ? ["'self'", 'ws:'] : ["'self'"]
  return policyText(
    {
      portal: {
        'default-src': ["'none'"],
        'script-src': scripts,
        'style-src': isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        'img-src': ["'self'"],
        'font-src': ["'self'"],
        'connect-src': connections,
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
      },
      admin: {
        'default-src': ["'none'"],
        'script-src': scripts,
        // Payload's components set style attributes, and the editor writes style elements.
        'style-src': ["'self'", "'unsafe-inline'"],
        // What is uploaded is shown before it is sent; icons are written into the style sheet.
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': connections,
        // The live preview.
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
    }[surface],
  )
}

function policyText(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
