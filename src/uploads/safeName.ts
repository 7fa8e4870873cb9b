import { randomBytes } from 'node:crypto'
import { type Kind, kinds } from './kinds'

/**
 * The name a file is kept under: what it was called, in plain letters, an ending that is true, and a part nobody can
 * guess, so that a file is only found by those who are shown it and never replaces another.
 */
export function safeName(original: string, kind: Kind): string {
  const last = original.split(/[\\/]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${stem || 'fil'}-${randomBytes(8).toString('hex')}.${kinds[kind].extension}`
}

/** What a file was called before it got such a name. */
export function calledBefore(name: string): string {
  return name.replace(/-[0-9a-f]{16}(?=[-\dx]*\.[a-z]+$)/, '')
}

const ending = Object.values(kinds)
  .map(({ extension }) => extension)
  .join('|')
const ours = new RegExp(`-[0-9a-f]{16}[-\\dx]*\\.(${ending})(\\.[0-9a-f]+\\.tmp)?$`)

/** True for such a name, that of a size, and that of a file which never became whole. */
export function isOwnName(name: string): boolean {
  return ours.test(name)
}
