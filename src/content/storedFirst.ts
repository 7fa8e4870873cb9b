import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  CollectionSlug,
} from 'payload'
import { atEnd } from '@/database/afterCommit'
import { fileNamesIn, unnamedAmong } from '@/uploads/fileNames'
import type { FileStore, NamingDocument } from '@/uploads/fileStore'

/**
 * A document and its files stand together. A file is stored before its document is written, under a name no other has had; when the
 * operation has ended, as it was meant to or not, what no document names is taken away. Until then nothing is.
 */
export function storedFirst(collection: CollectionConfig, store: FileStore): CollectionConfig {
  if (collection.versions) throw new Error('Også versioner ville have filer, og dem kender oprydningen ikke')
  const { beforeChange = [], beforeDelete = [] } = collection.hooks ?? {}
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeChange: [...beforeChange, storing(store)],
      beforeDelete: [...beforeDelete, leaving(store)],
    },
  }
}

function storing(store: FileStore): CollectionBeforeChangeHook {
  return async (saved) => {
    const { collection, context, originalDoc, req } = saved
    if (!req.file) return saved.data
    const data = { ...saved.data, sizes: sizesOf(saved) }
    for (const document of [data, originalDoc]) {
      if (document) await tidyAtEnd(store, { collection, context, document, req })
    }
    await store.put({ ...saved, data })
    return data
  }
}

const none = { filename: null, filesize: null, height: null, mimeType: null, url: null, width: null }

/** Payload lets a file that has no sizes keep those of the picture it takes the place of. */
function sizesOf({ collection, data, req }: Parameters<CollectionBeforeChangeHook>[0]): object {
  const sizes = (collection.upload.imageSizes ?? []).map(({ name }) => [
    name,
    req.payloadUploadSizes?.[name] ? data.sizes?.[name] : none,
  ])
  return Object.fromEntries(sizes)
}

function leaving(store: FileStore): CollectionBeforeDeleteHook {
  return async ({ collection, context, id, req }) => {
    const document = await req.payload.db.findOne({
      collection: collection.slug,
      where: { id: { equals: id } },
      req,
    })
    if (document) await tidyAtEnd(store, { collection, context, document, req })
  }
}

async function tidyAtEnd(store: FileStore, named: NamingDocument): Promise<void> {
  const { payload } = named.req
  const slug = named.collection.slug as CollectionSlug
  await atEnd(payload, named.req, async () => {
    try {
      for (const name of await unnamedAmong(payload, slug, fileNamesIn(named.document))) {
        await store.remove(name, named)
      }
    } catch (err) {
      payload.logger.error({ err, msg: 'En fil, som intet dokument har, blev ikke fjernet' })
    }
  })
}
