import type { CollectionSlug, Payload } from 'payload'
import { canaryField } from './access/sampleData'
import { documentOf, type Refs } from './fuzz/values'
import { picture } from './uploadSamples'

export type Operation = { name: string; run: () => Promise<unknown> }
type Id = number | string

let texts = 0

/** What is saved as it was leaves no trace in the log. */
function newText(): string {
  texts += 1
  return `Rettet ${texts}`
}

const common = { overrideAccess: true, depth: 0, trash: true } as const

/** Whatever can be done to a document, one thing after the other. */
export function changesOf(payload: Payload, slug: CollectionSlug, [id = '', ...others]: Id[]): Operation[] {
  const { config } = payload.collections[slug]
  const { update } = payload as unknown as Doors
  const field = canaryField(payload, slug)
  const change = (data: object, more: object = {}) =>
    update.call(payload, { ...common, collection: slug, id, data: { [field]: newText(), ...data }, ...more })
  const hasDrafts = Boolean(config.versions?.drafts)
  const where = { id: { in: [id, ...others] }, ...(hasDrafts ? { _status: { equals: 'published' } } : {}) }
  return named(slug, [
    ['rettet', () => change(hasDrafts ? { _status: 'published' } : {})],
    [hasDrafts && 'kladde', () => change({}, { draft: true })],
    [hasDrafts && 'taget ned', () => change({ _status: 'draft' })],
    [hasDrafts && 'offentliggjort', () => change({ _status: 'published' })],
    [hasDrafts && 'version lagt tilbage', () => restoreFirst(payload, slug, id)],
    [config.trash && 'i papirkurven', () => change({ deletedAt: new Date().toISOString() })],
    [config.trash && 'op af papirkurven', () => change({ deletedAt: null })],
    [
      'rettet flere',
      async () =>
        told(
          await update.call(payload, { ...common, collection: slug, where, data: { [field]: newText() } }),
        ),
    ],
  ])
}

/** Deleting a document, making it again, and deleting all there are. */
export function endsOf(payload: Payload, slug: CollectionSlug, ids: Id[]): Operation[] {
  const { create, delete: remove } = payload as unknown as Doors
  let [id = ''] = ids
  let data: Record<string, unknown> = {}
  return named(slug, [
    [
      'slettet',
      async () => {
        data = (await payload.db.findOne({ collection: slug, where: { id: { equals: id } } })) ?? data
        await remove.call(payload, { ...common, collection: slug, id })
      },
    ],
    [
      'oprettet',
      async () => {
        const password = payload.collections[slug].config.auth ? { password: 'en lang nok adgangskode' } : {}
        const made = await create.call(payload, {
          ...common,
          collection: slug,
          data: { ...data, ...password },
        })
        id = made.id
      },
    ],
    [
      'slettet flere',
      async () => {
        const where = { id: { in: [id, ...ids] } }
        told(await remove.call(payload, { ...common, collection: slug, where }))
      },
    ],
  ])
}

/** What is done to files: to a row and what lies in the folder. */
export async function fileOperations(payload: Payload): Promise<Operation[]> {
  const { create, delete: remove, update } = payload as unknown as Doors
  const [large, small] = [await picture('jpeg', 700), await picture('png')]
  const ids: Id[] = []
  const all = () => ({ id: { in: ids } })
  const sent = (data: Buffer) => ({ data, mimetype: 'image/png', name: 'fil.png', size: data.length })
  const add = async () => {
    const data = { alt: newText() }
    const { id } = await create.call(payload, { ...common, collection: 'media', data, file: sent(large) })
    ids.push(id)
  }
  return named('media', [
    ['lagt op', add],
    ['lagt op igen', add],
    [
      'erstattet',
      () =>
        update.call(payload, {
          ...common,
          collection: 'media',
          id: ids.at(-1),
          data: { alt: newText() },
          file: sent(small),
        }),
    ],
    ['slettet', () => remove.call(payload, { ...common, collection: 'media', id: ids.at(-1) })],
    [
      'flere slettet',
      async () => told(await remove.call(payload, { ...common, collection: 'media', where: all() })),
    ],
  ])
}

/** Every global, saved with something in every field. */
export function globalOperations(payload: Payload, refs: Refs): Operation[] {
  return payload.config.globals.flatMap(({ flattenedFields, slug }) => {
    const data = { ...documentOf(flattenedFields, { marker: 'rettet', refs, turn: 0 }), ...wordsOf(slug) }
    const save = () => payload.updateGlobal({ slug, data, depth: 0, overrideAccess: true } as never)
    return named(slug, [
      ['gemt første gang', save],
      ['gemt igen', save],
    ])
  })
}

/** What search takes is words, and more than one of a meaning. */
function wordsOf(slug: string): object {
  if (slug !== 'search-settings') return {}
  return { synonyms: [{ words: 'kaninus, hareus' }], stopWords: 'og, eller' }
}

/** What happens to an account without anybody editing it. */
export async function accountOperations(payload: Payload): Promise<Operation[]> {
  const email = 'hele.handlinger@eksempel.dk'
  const password = 'en lang nok adgangskode til prøven'
  await payload.create({
    collection: 'users',
    data: { name: 'Prøve', email, password, role: 'member' },
    overrideAccess: true,
  })
  let token = ''
  return named('users', [
    [
      'log ind',
      () => payload.login({ collection: 'users', data: { email, password }, overrideAccess: true }),
    ],
    [
      'glemt adgangskode',
      async () => {
        token = await payload.forgotPassword({
          collection: 'users',
          data: { email },
          disableEmail: true,
          overrideAccess: true,
        } as never)
      },
    ],
    [
      'ny adgangskode',
      () =>
        payload.resetPassword({
          collection: 'users',
          data: { token, password: `${password} to` },
          overrideAccess: true,
        }),
    ],
    [
      'låst op',
      () => payload.unlock({ collection: 'users', data: { email }, overrideAccess: true } as never),
    ],
  ])
}

function named(
  slug: string,
  operations: [name: string | false | undefined, run: () => Promise<unknown>][],
): Operation[] {
  return operations.flatMap(([name, run]) => (name ? [{ name: `${slug} ${name}`, run }] : []))
}

/** A bulk operation that passes its errors on, as whoever asked is told them. */
function told(answer: { errors?: unknown[] }): void {
  if (answer.errors && answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors))
}

async function restoreFirst(payload: Payload, collection: CollectionSlug, id: Id): Promise<unknown> {
  const where = { parent: { equals: id } }
  const { docs } = await payload.db.findVersions({ collection, where, sort: 'createdAt', limit: 1 })
  const { restoreVersion } = payload as unknown as Doors
  return restoreVersion.call(payload, { collection, id: docs[0]?.id ?? '', overrideAccess: true })
}

/** The Local API for collections that are known by name alone. */
type Door<Answer> = (options: object) => Promise<Answer>
type Doors = {
  create: Door<{ id: Id }>
  update: Door<{ errors?: unknown[] }>
  delete: Door<{ errors?: unknown[] }>
  restoreVersion: Door<unknown>
}
