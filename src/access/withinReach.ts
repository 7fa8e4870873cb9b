import {
  type CollectionSlug,
  type Endpoint,
  NotFound,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { leaveOutHidden, leaveOutOfCopy, noteCopying } from './hiddenReferences'
import { askWithinReach } from './throughRelations'

/** Lets no collection answer in a way that depends on documents the asker may not read, by whichever door it is asked. */
export function withinReach(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const { hooks, slug } = collection
    hooks.beforeOperation = [...hooks.beforeOperation, noteCopying, askWithinReach]
    hooks.beforeValidate = [leaveOutOfCopy, ...hooks.beforeValidate]
    hooks.afterOperation = [...hooks.afterOperation, leaveOutHidden]
    if (!collection.endpoints) continue
    collection.endpoints = collection.endpoints.map((endpoint) => {
      if (endpoint.path === '/access/:id?') return onlyOfReadable(endpoint, slug)
      return endpoint.path === '/versions/:id' ? onlyReadableVersion(endpoint, slug) : endpoint
    })
  }
  return config
}

/** What somebody may do to a document they can't read is answered as if it were not there. */
function onlyOfReadable(endpoint: Endpoint, collection: CollectionSlug): Endpoint {
  const handler = async (req: PayloadRequest) => {
    const id = req.routeParams?.id
    if (typeof id === 'string' && id !== '') {
      const where = { id: { equals: id } }
      const { totalDocs } = await req.payload.count({
        collection,
        where,
        trash: true,
        overrideAccess: false,
        req,
      })
      if (totalDocs === 0) throw new NotFound(req.t)
    }
    return endpoint.handler(req)
  }
  return { ...endpoint, handler }
}

/** A version that can't be read is brought back with the same answer as it is read, whether there is one or not. */
function onlyReadableVersion(endpoint: Endpoint, collection: CollectionSlug): Endpoint {
  if (endpoint.method !== 'post') return endpoint
  const handler = async (req: PayloadRequest) => {
    const id = String(req.routeParams?.id)
    await req.payload.findVersionByID({ collection, id, depth: 0, trash: true, overrideAccess: false, req })
    return endpoint.handler(req)
  }
  return { ...endpoint, handler }
}
