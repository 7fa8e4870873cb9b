import { randomInt } from 'node:crypto'
import {
  type CollectionSlug,
  type FlattenedField,
  Forbidden,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { documentOf, type Refs } from './values'

export const actors = ['anonymous', 'member', 'municipalEditor', 'secretariat', 'administrator'] as const
export type Actor = (typeof actors)[number]

export type Planted = {
  /** Which actors must never be shown the text. */
  hiddenFrom: Map<string, Set<Actor>>
  /** What nobody is ever shown, whoever they are. */
  secrets: string[]
  ids: Refs
  /** What could not be planted, and why. */
  missed: string[]
}

type Variant = 'open' | 'network' | 'draft' | 'trashed'
type Home = { own: string | number; other: string | number }

const canary = /kanarie\d+x/g

/** The canaries in an answer that the actor should not have met. */
export function leaksIn(text: string, actor: Actor, { hiddenFrom, secrets }: Planted): string[] {
  const met = new Set(text.match(canary) ?? [])
  return [
    ...[...met].filter((marker) => hiddenFrom.get(marker)?.has(actor)),
    ...secrets.filter((secret) => text.includes(secret)),
  ]
}

/**
 * A document of every collection in every state it can be in, each with texts that are found nowhere else. Those of a
 * municipality belong to another than the actors' own.
 */
export async function plantCanaries(payload: Payload, home: Home, round: number): Promise<Planted> {
  const planted: Planted = { hiddenFrom: new Map(), secrets: [], ids: {}, missed: [] }
  planted.ids.municipalities = [home.other]
  let number = round * 10_000
  const newMarker = (hidden: Set<Actor>) => {
    number += 1
    const marker = `kanarie${number}x`
    planted.hiddenFrom.set(marker, hidden)
    return marker
  }
  for (const collection of inOrder(payload.config.collections)) {
    if (collection.slug.startsWith('payload-') || collection.upload) continue
    for (const [turn, variant] of variantsOf(collection).entries()) {
      const hidden = await hiddenFrom(collection, variant, home)
      const data = documentOf(collection.flattenedFields, {
        marker: newMarker(hidden),
        refs: planted.ids,
        turn: round * 10 + turn,
        closed: (field) => closedMarker(field, hidden, newMarker, home),
      })
      const id = await plant(payload, collection, variant, data, planted.missed)
      const known = planted.ids[collection.slug] ?? []
      if (id !== null) planted.ids[collection.slug] = [...known, id]
    }
  }
  planted.secrets = await accountSecrets(payload)
  return planted
}

/** What relations point at comes first, so far as that can be had. */
function inOrder(collections: SanitizedCollectionConfig[]): SanitizedCollectionConfig[] {
  const first = [
    'municipalities',
    'organisations',
    'recommendations',
    'methods',
    'stages',
    'events',
    'surveys',
  ]
  const place = ({ slug }: SanitizedCollectionConfig) => first.indexOf(slug) + 1 || 100
  return [...collections].sort((a, b) => place(a) - place(b))
}

function variantsOf({ flattenedFields, trash, versions }: SanitizedCollectionConfig): Variant[] {
  const hasVisibility = flattenedFields.some(({ name }) => name === 'visibility')
  return [
    'open',
    ...(hasVisibility ? (['network'] as const) : []),
    ...(versions?.drafts ? (['draft'] as const) : []),
    ...(trash ? (['trashed'] as const) : []),
  ]
}

async function hiddenFrom(collection: SanitizedCollectionConfig, variant: Variant, home: Home) {
  const hidden = new Set<Actor>()
  for (const actor of actors) {
    const isOutside = actor === 'anonymous' || actor === 'member' || actor === 'municipalEditor'
    const read = await collection.access.read({ req: requestOf(actor, home) })
    const isClosed =
      read === false ||
      (isOutside && (variant === 'draft' || variant === 'trashed' || Boolean(collection.auth))) ||
      (actor === 'anonymous' && variant === 'network')
    if (isClosed) hidden.add(actor)
  }
  return hidden
}

function closedMarker(
  field: FlattenedField,
  outer: Set<Actor>,
  newMarker: (hidden: Set<Actor>) => string,
  home: Home,
): string | null {
  const read = 'access' in field ? field.access?.read : undefined
  const isHidden = 'hidden' in field && field.hidden === true
  if (!read && !isHidden) return null
  const closed = actors.filter(
    (actor) => isHidden || !read?.({ req: requestOf(actor, home), siblingData: {} }),
  )
  return newMarker(new Set([...outer, ...closed]))
}

/** As much of a request as access functions look at. */
function requestOf(actor: Actor, { own }: Home): PayloadRequest {
  const user =
    actor === 'anonymous'
      ? null
      : { id: 'ingen', collection: 'users', role: actor, municipality: own, isDeactivated: false }
  return { user, context: {} } as unknown as PayloadRequest
}

async function plant(
  payload: Payload,
  { slug, auth }: SanitizedCollectionConfig,
  variant: Variant,
  data: Record<string, unknown>,
  missed: string[],
): Promise<string | number | null> {
  const status = variant === 'draft' ? 'draft' : 'published'
  const document: Record<string, unknown> = {
    ...data,
    _status: status,
    ...('visibility' in data ? { visibility: variant === 'network' ? 'network' : 'public' } : {}),
    ...(auth ? { role: 'member', password: 'en lang nok adgangskode til prøven', isDeactivated: false } : {}),
  }
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      const made = await payload.create({
        collection: slug,
        data: document as never,
        draft: variant === 'draft',
        overrideAccess: true,
      })
      if (variant === 'trashed') await moveToTrash(payload, slug, made.id)
      return made.id
    } catch (error) {
      const paths = refusedPaths(error)
      // What the portal alone writes is written past its own refusal.
      if (error instanceof Forbidden) return writtenDirectly(payload, slug, data)
      if (paths.length === 0) {
        missed.push(`${slug} (${variant}): ${String(error)}`)
        return null
      }
      for (const path of paths) mend(document, path.split('.')[0] ?? '')
    }
  }
  missed.push(`${slug} (${variant}): ${Object.keys(document).join(', ')} er ikke nok`)
  return null
}

async function writtenDirectly(payload: Payload, slug: string, data: Record<string, unknown>) {
  const made = await payload.db.create({ collection: slug as CollectionSlug, data })
  return made.id
}

/** Another value for what must be there and be unlike all others; any other field is done without. */
function mend(document: Record<string, unknown>, name: string): void {
  if (name === 'kommunekode') document.kommunekode = String(randomInt(100, 1000))
  else if (name === 'cvr') document.cvr = String(randomInt(10_000_000, 100_000_000))
  else if (name === 'number') document.number = randomInt(1, 100)
  else if (name === 'slug') document.slug = `kanin-${randomInt(1_000_000)}`
  else Reflect.deleteProperty(document, name)
}

async function moveToTrash(payload: Payload, slug: string, id: string | number) {
  await payload.update({
    collection: slug as 'pages',
    id,
    data: { deletedAt: new Date().toISOString() },
    overrideAccess: true,
  })
}

function refusedPaths(error: unknown): string[] {
  const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : null
  const errors = typeof data === 'object' && data !== null && 'errors' in data ? data.errors : []
  return Array.isArray(errors) ? errors.map(({ path }) => String(path)) : []
}

async function accountSecrets(payload: Payload): Promise<string[]> {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection: 'users',
    limit: 0,
    pagination: false,
    where: {},
  })
  return docs
    .flatMap(({ hash, salt, resetPasswordToken }) => [hash, salt, resetPasswordToken])
    .filter((secret): secret is string => typeof secret === 'string' && secret.length > 15)
}
