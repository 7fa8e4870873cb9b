const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`
const ending = String.raw`(?<ending>\p{L}{2,})`
const domain = new RegExp(String.raw`^(?:${label}\.)+${ending}(?::\d+)?(?=[/?#]|$)`, 'iu')

/** Endings of which nobody doubts that they are a domain's. */
const endings = 'dk|com|org|net|eu|nu|info|se|no|de|fi|is|gl|fo|uk'
const known = new RegExp(`^(?:${endings})$`, 'i')

/** Slashes before the name of a server, which is no page of the portal's. */
const slashedServer = new RegExp(String.raw`^/+(?=[^\\/?#]+[.,]\s*(?:${endings})(?:[\\/?#:]|$))`, 'i')

/** What documents are called by that lie on somebody's machine, and seldom on the web. */
const office =
  /\.(?:do[ct][xm]?|xls[xmb]?|pp[ts][xm]?|od[tsp]|rtf|msg|eml|vsdx?|accdb|mdb|lnk|pages|numbers|key|psd|indd|dwg)$/i
const file =
  /\.(?:pdf|txt|csv|zip|rar|html?|mht(?:ml)?|aspx?|php|xml|json|jpe?g|png|gif|bmp|tiff?|svg|webp|heic|mov|avi|wav|ics|vcf|eps|log|exe|url|[a-z\d]*\d[a-z\d]*)$/i
const isFile = (name: string) => office.test(name) || file.test(name)

/** An address as it was meant, where a slip of the finger leaves no doubt: `https//kommune.dk`, `www,kommune.dk`, `<www.kommune.dk>`. */
export function mendedAddress(written: string): string {
  const text = withoutQuotes(written)
    .replace(/^[\\/]+(?=www[.,]|https?:)/i, '')
    .replace(slashedServer, '')
    .replace(/^(https?)\s*(?:[:;.,]\s*[\\/]+|\/\/)(?=[^\\/])/i, '$1://')
    .replace(/^www[,;:]/i, (www) => `${www.slice(0, 3)}.`)
  const doubled = /^https?:\/\/(?=https?(?:[:;.,]?[\\/]{2}|[:;.,][\\/]))/i.exec(text)
  if (doubled) return mendedAddress(text.slice(doubled[0].length))
  const [host] = /^(?:https?:\/\/|(?=www\.))[^\\/?#@]+(?=[\\/?#]|$)/i.exec(text) ?? []
  if (!host) return text
  return host.replaceAll(',', '.') + text.slice(host.length)
}

/** Some addresses end in a bracket of their own; none begins with one. */
function withoutQuotes(text: string): string {
  const inner = text.replace(/^[<("'«»„“”[\s]+/, '').replace(/[>"'«»“”\s]+$/, '')
  return /^\s*[([]/.test(text) ? inner.replace(/[)\]]$/, '') : inner
}

/**
 * Whether a text without a scheme is the name of a server, and what comes after. An ending that isn't known must have a path
 * after it: `youtu.be/abc`, since `rapport.docx` is a file beside the document it was copied from.
 */
export function isBareAddress(text: string): boolean {
  const found = domain.exec(text)
  const ending = found?.groups?.ending
  if (!found || !ending) return false
  if (known.test(ending)) return true
  const rest = text.slice(found[0].length)
  const path = rest.replace(/[?#].*$/s, '')
  return path.startsWith('/') && !isFile(`.${ending}`) && !office.test(path)
}

/** Somewhere in a text, what only stands in an address of the web, mistyped or not. */
const partOfAddress = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:https?[:;.,]|www[.,;:]|[a-z]{3,8}[:;.,]?//[^/]*[.,])|[.,]\s*(?:${endings})(?![\p{L}\p{N}-])`,
  'iu',
)

function holdsAddress(text: string): boolean {
  return partOfAddress.test(text)
}

export function looksLikeServer(name: string): boolean {
  return /[.,]\s*\p{L}{2,}(?::\d+)?[^\p{L}\p{N}]*$/u.test(name) && !isFile(name)
}

/** Whether what begins as a page of the portal is an address of the web with a slash before it; no page of ours has one. */
export function isSlashedAddress(text: string): boolean {
  const path = text.replace(/[?#].*$/s, '')
  return holdsAddress(path) || looksLikeServer(path.split(/[\\/]/)[1] ?? '')
}

/** Whether what has no scheme, and is no address, is a place on a machine or in the document it was copied from. */
export function isPlaceOfAMachine(text: string): boolean {
  if (holdsAddress(text)) return false
  const path = text.replace(/[?#].*$/s, '')
  const [first = '', ...more] = path.split(/[\\/]/)
  if (more.length === 0) return isFile(path)
  if (first.startsWith('.') || first === '~') return true
  if (/^(?:w{2,4}|[htps]{3,8}[:;.,]?)$/i.test(first)) return false
  const [, afterSlashes = ''] = /\/\/([^\\/]+)/.exec(path) ?? []
  return !looksLikeServer(first) && !looksLikeServer(afterSlashes)
}

/** Schemes of programs and browsers, which lead to what is on a machine, whatever stands after them. */
const ofMachines =
  /^(?:file|about|blob|mhtml|cid|mid|onenote|notes|outlook|applewebdata|view-source|resource|res|chrome|edge|smb|afp|nfs|davs?|sips?|im|callto|webcals?|skype|whatsapp|geo|maps|facetime|zoommtg|msteams|note|(?:ms|moz|webkit|chrome|x)-.*)$/

/** Whether what has an unknown scheme was meant as an address of the web, a mail or a telephone. */
export function isMeantAsAddress(scheme: string, rest: string): boolean {
  if (ofMachines.test(scheme)) return false
  // http, mistyped: htp, htpp, hhttps, ttp, htts; and what is written before an address: `mail:`, `tlf:`, `link: https://…`.
  if (/^(?=.*t)[htps]{3,8}$|^s?ftps?$|\./.test(scheme)) return true
  const place = rest.replace(/^[\s\\/]+/, '')
  if (/^[^\s@]+@[^\s@]+\.\p{L}{2,}$|^[+\d][\d\s().-]{5,}$/iu.test(place)) return true
  return holdsAddress(`${scheme}:${rest}`) || looksLikeServer(place.split(/[\\/?#]/)[0] ?? '')
}
