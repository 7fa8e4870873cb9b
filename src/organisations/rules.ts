import type { Organisation } from '@/payload-types'

type Kind = NonNullable<Organisation['kind']>

const kinds: Record<Kind, string> = {
  kommunal: 'Kommunale',
  regional: 'Regionale',
  statslig: 'Statslige',
  frivillig: 'Frivillige',
  privat: 'Private',
}

const danish = new Intl.Collator('da')

export type OrganisationGroup<T> = { id: string; heading: string; items: T[] }

/** By kind, and within each by name in Danish order; those of an unstated kind come last under a heading that says so. */
export function groupByKind<T extends Pick<Organisation, 'kind' | 'name'>>(
  organisations: T[],
): OrganisationGroup<T>[] {
  const sorted = [...organisations].sort((a, b) => danish.compare(a.name, b.name))
  return [
    ...Object.entries(kinds).map(([kind, heading]) => ({
      id: `slags-${kind}`,
      heading,
      items: sorted.filter((organisation) => organisation.kind === kind),
    })),
    {
      id: 'slags-ikke-oplyst',
      heading: 'Slags ikke oplyst',
      items: sorted.filter(({ kind }) => !kind),
    },
  ].filter(({ items }) => items.length > 0)
}
