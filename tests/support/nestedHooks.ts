import { randomUUID } from 'node:crypto'
import type { CollectionAfterChangeHook, Payload, PayloadRequest } from 'payload'

/** What a hook may do with another document, in the middle of an operation. */
type Hook = (payload: Payload, req: PayloadRequest, family: string) => Promise<unknown>

const create = (payload: Payload, name: string, req?: PayloadRequest) =>
  payload.create({
    collection: 'offer-types',
    data: { name: `${name} ${randomUUID()}`, slug: '', _status: 'published' },
    overrideAccess: true,
    ...(req ? { req } : {}),
  })

/** One that fails when it has written. */
async function failing(payload: Payload, family: string, req?: PayloadRequest): Promise<void> {
  await create(payload, `${family} fejler`, req).catch(() => undefined)
  // As one that has caught the error goes on.
  await create(payload, `${family} indre`, req)
}

export const hooks: Record<string, Hook> = {
  'uden req': (payload, _req, family) => create(payload, `${family} indre`),
  'med req': (payload, req, family) => create(payload, `${family} indre`, req),
  'side om side': (payload, _req, family) =>
    Promise.all(Array.from({ length: 3 }, () => create(payload, `${family} indre`))),
  'fejler uden req': (payload, _req, family) => failing(payload, family),
  'fejler med req': (payload, req, family) => failing(payload, family, req),
}

/** Makes a document whose hook does that, and fails afterwards or not. @returns which documents there are then */
export async function withHook(payload: Payload, hook: Hook, fails: boolean): Promise<string> {
  const family = `Familie ${randomUUID()}`
  const { hooks: own } = payload.collections['offer-types'].config
  const before = own.afterChange
  const planted: CollectionAfterChangeHook = async ({ doc, req }) => {
    if (doc.name.includes('fejler')) throw new Error('plantet fejl')
    if (!doc.name.includes('ydre')) return doc
    await hook(payload, req, family)
    if (fails) throw new Error('plantet fejl')
    return doc
  }
  own.afterChange = [...before, planted]
  try {
    await create(payload, `${family} ydre`).catch(() => undefined)
  } finally {
    own.afterChange = before
  }
  const { docs } = await payload.find({
    collection: 'offer-types',
    where: { name: { contains: family } },
    sort: 'createdAt',
    overrideAccess: true,
  })
  return docs.map(({ name }) => name.slice(family.length + 1).split(' ')[0]).join(' ')
}
