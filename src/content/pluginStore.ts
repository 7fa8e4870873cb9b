import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'
import type { FileStore } from '@/uploads/fileStore'

/**
 * The plugin for stores elsewhere writes a file when its document is written, and takes it away when the document goes: in the
 * middle of a change that others wait for, and that may yet be undone. Here its hooks are taken out, to be used when it is time.
 */
export function takeStore(collection: CollectionConfig): { collection: CollectionConfig; store: FileStore } {
  const { afterChange = [], afterDelete = [] } = collection.hooks ?? {}
  const put = afterChange.at(-1)
  const remove = afterDelete.at(-1)
  if (!put || !remove) throw new Error('Lageret har ingen kroge at flytte')
  return {
    collection: {
      ...collection,
      hooks: {
        ...collection.hooks,
        afterChange: afterChange.slice(0, -1),
        afterDelete: afterDelete.slice(0, -1),
      },
    },
    store: storeOf(put, remove),
  }
}

function storeOf(put: CollectionAfterChangeHook, remove: CollectionAfterDeleteHook): FileStore {
  return {
    put: ({ collection, context, data, req }) => {
      const doc = { ...data, id: collection.slug }
      return Promise.resolve(
        put({ collection, context, data, doc, operation: 'create', previousDoc: doc, req: unsaving(req) }),
      )
    },
    remove: (filename, { collection, context, document, req }) => {
      const doc = { ...document, id: collection.slug, filename, sizes: {} }
      return Promise.resolve(remove({ collection, context, doc, id: doc.id, req }))
    },
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
