import { pathOf } from '@/lib/paths'
import { isWebAddress } from '@/lib/webAddress'
import type { Media, Resource } from '@/payload-types'
import type { FlowEdge, FlowNode } from '@/ui/flowOrder'
import { resourceKinds } from './labels'

type Flow = NonNullable<Resource['flow']>
type StoredNode = NonNullable<Flow['nodes']>[number]

/** What the flow chart shows, or `null` when nothing has been drawn. Arrows to steps that do not exist are left out. */
export function flowOf(
  flow: Resource['flow'],
): { start: string; nodes: FlowNode[]; edges: FlowEdge[] } | null {
  const stored = flow?.nodes ?? []
  const first = stored[0]
  if (!first) return null
  const keys = new Set(stored.map(({ key }) => key))
  return {
    start: flow?.start && keys.has(flow.start) ? flow.start : first.key,
    nodes: stored.map((node) => ({ id: node.key, type: node.type, text: node.text, link: linkOf(node) })),
    edges: (flow?.edges ?? [])
      .filter(({ from, to }) => keys.has(from) && keys.has(to))
      .map(({ from, label, to }) => ({ from, to, label: label || null })),
  }
}

/** The tool itself when its address is known, otherwise the portal's page about it. */
function linkOf({ method, url }: StoredNode): FlowNode['link'] {
  const known = typeof method === 'object' ? method : null
  if (isWebAddress(url)) return { href: url, label: known ? `Åbn ${known.name}` : 'Åbn linket' }
  return known ? { href: pathOf('methods', known.slug), label: `Læs om ${known.name}` } : null
}

/** What must be known before the flow is followed: the editor's own note, else that some arrows are a reading. */
export function flowNoteOf(flow: Resource['flow']): string | null {
  if (flow?.note) return flow.note
  const isInferred = (flow?.edges ?? []).some(({ inferred }) => inferred)
  return isInferred ? 'Nogle af vejene i forløbet er udledt og står ikke i kilden.' : null
}

/** `Hent PDF (1,2 MB)` */
export function downloadText({ filename, filesize }: Pick<Media, 'filename' | 'filesize'>): string {
  const extension = filename?.includes('.') ? filename.split('.').at(-1)?.toUpperCase() : null
  const size = filesize ? ` (${sizeText(filesize)})` : ''
  return `Hent ${extension ?? 'filen'}${size}`
}

/** Bytes in thousands, as a file's size is read: `840 kB`, `1,2 MB`. */
function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return `${(bytes / 1_000_000).toLocaleString('da-DK', { maximumFractionDigits: 1 })} MB`
}

/** By kind, in the toolbox's order; kinds with nothing in them are left out. */
export function groupsInOrder<T extends Pick<Resource, 'kind'>>(docs: T[]) {
  return Object.entries(resourceKinds)
    .map(([kind, { many }]) => ({ kind, many, items: docs.filter((doc) => doc.kind === kind) }))
    .filter(({ items }) => items.length > 0)
}
