import { portalName } from '@/content/metadata'
import { unwritable } from '@/lib/fontRuns'
import type { CertificateFacts } from './facts'

type Written = Partial<Pick<CertificateFacts, 'days' | 'name' | 'organiser' | 'text' | 'title'>>

/** Everything that is drawn and comes from people, by what a reader would call it. */
const parts: [what: string, of: (facts: Written) => string][] = [
  ['navnet', ({ name }) => name ?? ''],
  ['titlen', ({ title }) => title ?? ''],
  ['dagene', ({ days }) => (days ?? []).join(' ')],
  ['teksten på beviset', ({ text }) => text ?? ''],
  ['arrangørens navn', ({ organiser }) => organiser ?? portalName],
]

/**
 * What a certificate can't write, e.g. `navnet «محمد» (م ح د)`; `null` when it can write all of it. A certificate attests a
 * name, so one with holes in it is not handed out.
 */
export function certificateFault(facts: Written): string | null {
  const faults = parts.flatMap(([what, of]) => {
    // Line by line, as it is drawn.
    const letters = [...new Set(of(facts).split(/\r?\n/).flatMap(unwritable))]
    if (letters.length === 0) return []
    const shown = what === 'navnet' || what === 'titlen' ? ` «${of(facts)}»` : ''
    return [`${what}${shown} (${letters.slice(0, 8).join(' ')}${letters.length > 8 ? ' …' : ''})`]
  })
  return faults.length === 0 ? null : faults.join(' og ')
}

/** To whoever asks for one certificate. */
export const unwrittenCertificate = (fault: string) =>
  `Kursusbeviset kan ikke laves: det kan ikke skrive ${fault}.`
