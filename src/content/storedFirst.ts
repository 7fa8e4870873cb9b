import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  PayloadRequest,
  Plugin,
} from 'payload'
import { afterCommit } from '@/database/afterCommit'

/**
 * The plugin for stores elsewhere writes a file when its document is written, and takes it away when the document goes: in the
 * middle of a change that others wait for, and that may yet be undone. Here a file is stored before its document is written,
 * and taken away when its document is gone for good.
 */
export const storedFirst: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map((collection) =>
    collection.slug === 'media' ? withFileFirst(collection) : collection,
  ),
})

function withFileFirst(collection: CollectionConfig): CollectionConfig {
  const { afterChange = [], afterDelete = [], beforeChange = [] } = collection.hooks ?? {}
  const store = afterChange.at(-1)
  const remove = afterDelete.at(-1)
  if (!store || !remove) throw new Error('Lageret har ingen kroge at flytte')
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeChange: [...beforeChange, storing(collection.slug, store)],
      afterChange: [...afterChange.slice(0, -1), leavingOld(remove)],
      afterDelete: [...afterDelete.slice(0, -1), leaving(remove)],
    },
  }
}

function storing(slug: string, store: CollectionAfterChangeHook): CollectionBeforeChangeHook {
  return async ({ collection, context, data, req }) => {
    if (req.file) {
      const doc = { ...data, id: slug }
      await store({
        collection,
        context,
        data,
        doc,
        operation: 'create',
        previousDoc: doc,
        req: unsaving(req),
      })
    }
    return data
  }
}

/** The plugin would save the document once more, with what it had already: it isn't there yet. */
function unsaving(req: PayloadRequest): PayloadRequest {
  const payload = Object.create(req.payload, { update: { value: () => Promise.resolve() } })
  return Object.create(req, {
    payload: { value: payload },
    file: { value: req.file, writable: true },
    payloadUploadSizes: { value: req.payloadUploadSizes, writable: true },
  }) as PayloadRequest
}

function leavingOld(remove: CollectionAfterDeleteHook): CollectionAfterChangeHook {
  return async ({ collection, context, doc, operation, previousDoc, req }) => {
    const isReplaced =
      operation === 'update' && previousDoc?.filename && previousDoc.filename !== doc.filename
    if (isReplaced) {
      const old = { collection, context, doc: previousDoc, id: previousDoc.id, req }
      await afterCommit(req.payload, req, () => remove(old))
    }
    return doc
  }
}

function leaving(remove: CollectionAfterDeleteHook): CollectionAfterDeleteHook {
  return async (deleted) => {
    await afterCommit(deleted.req.payload, deleted.req, () => remove(deleted))
    return deleted.doc
  }
}
