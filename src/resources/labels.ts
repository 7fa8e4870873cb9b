import type { Resource } from '@/payload-types'

/** In the order in which the toolbox shows them. */
export const resourceKinds: Record<Resource['kind'], { one: string; many: string }> = {
  beslutningsforloeb: { one: 'Beslutningsforløb', many: 'Beslutningsforløb' },
  skabelon: { one: 'Skabelon', many: 'Skabeloner' },
  fil: { one: 'Fil', many: 'Filer' },
  rapport: { one: 'Rapport', many: 'Rapporter' },
  link: { one: 'Link', many: 'Links' },
}
