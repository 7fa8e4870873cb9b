export const shortestPassword = 12
export const longestPassword = 200

/** Whose password it is: words about oneself are the first to be tried. */
export type PasswordOwner = { name?: string | null | undefined; email?: string | null | undefined }

const portalWords = ['vidensnetværk', 'vidensnetvaerk', 'vidensnetværknord', 'vidensnetvaerknord']

/** What is wrong with a new password, in Danish, or `null`. */
export function passwordProblem(
  password: unknown,
  common: ReadonlySet<string>,
  owner: PasswordOwner = {},
): string | null {
  if (typeof password !== 'string' || [...password].length < shortestPassword)
    return `Adgangskoden skal være på mindst ${shortestPassword} tegn.`
  if (password.length > longestPassword) return `Adgangskoden må højst være på ${longestPassword} tegn.`
  if (isAboutOwner(password, owner))
    return 'Adgangskoden må ikke bygge på dit navn, din mail eller portalens navn. Vælg nogle andre ord.'
  if (isCommon(password, common))
    return 'Adgangskoden er let at gætte. Vælg i stedet flere ord, som ikke hører sammen.'
  return null
}

/** A known password stays known with capitals, digits or signs tacked on, letters swapped for signs, or said twice. */
function isCommon(password: string, common: ReadonlySet<string>): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  return [plain, withoutSwaps(plain)].some((text) => {
    const core = withoutEnds(text)
    return [text, text.replace(/[\s_.-]+/g, ''), core].some((variant) => {
      const unit = repeatedUnit(variant)
      return unit.length < 4 || common.has(unit) || common.has(withoutEnds(unit))
    })
  })
}

const swaps: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
  '7': 't',
}

function withoutSwaps(text: string): string {
  return [...text].map((character) => swaps[character] ?? character).join('')
}

/** Without the digits and signs before the first letter and after the last. */
function withoutEnds(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

/** `abcabcabc` is `abc`; what repeats nothing is itself. */
function repeatedUnit(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1)
  return at > 0 && at < text.length ? text.slice(0, at) : text
}

/** Fewer signs than this beside one's own words are guessed in no time. */
const fewestOtherSigns = 6

function isAboutOwner(password: string, { name, email }: PasswordOwner): boolean {
  const words = [name, email, ...portalWords]
    .flatMap((text) => (text ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 3)
    .sort((a, b) => b.length - a.length)
  const plain = password.normalize('NFKC').toLowerCase()
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), plain)
  return rest !== plain && rest.replace(/[^\p{L}\p{N}]/gu, '').length < fewestOtherSigns
}
