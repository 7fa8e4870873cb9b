import { withoutUnseen } from '@/lib/unseenSigns'

/** Line breaks and tabs as a calendar or JSON within a text writes them. */
const escapedSpace = /\\[nrt]/gi

const apostrophes = /[’‘ʼʻ´`′ʹ]/g

const dashes = /\p{Pd}/gu

/**
 * The one form in which names and addresses are compared: small letters with their accents, and any apostrophe, dash and white
 * space as the usual one.
 */
export function plain(text: string): string {
  return withoutUnseen(text.normalize('NFC'))
    .replace(apostrophes, "'")
    .replace(dashes, '-')
    .replace(escapedSpace, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFC')
}
