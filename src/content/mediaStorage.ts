import path from 'node:path'
import { s3Storage } from '@payloadcms/storage-s3'
import type { CollectionConfig, Plugin } from 'payload'
import { diskStore } from '@/uploads/disk'
import { handOut } from '@/uploads/handOut'
import { takeStore } from './pluginStore'
import { storedFirst } from './storedFirst'

type S3Settings = {
  bucket: string
  endpoint?: string | undefined
  region: string
  accessKeyId: string
  secretAccessKey: string
} | null

/**
 * Files in an S3-compatible store where one is set up; otherwise under `data/media`. Either way they are only handed out
 * through the portal, which asks who is reading; the bucket must be closed to everybody else.
 */
export function mediaStorage(s3: S3Settings): Plugin[] {
  return [
    s3Storage({
      enabled: s3 !== null,
      // The same fields with and without: one schema, and `?prefix=` in a file's address asks for a field that is there.
      alwaysInsertFields: true,
      bucket: s3?.bucket ?? '',
      collections: { media: { prefix: '' } },
      config: s3
        ? {
            credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey },
            ...(s3.endpoint ? { endpoint: s3.endpoint, forcePathStyle: true } : {}),
            region: s3.region,
          }
        : {},
    }),
    keeping(s3 ? inStore : onDisk),
  ]
}

/** All collections that take files keep them the same way. */
function keeping(keep: (collection: CollectionConfig) => CollectionConfig): Plugin {
  return (config) => ({
    ...config,
    collections: (config.collections ?? []).map((each) => (each.upload ? keep(each) : each)),
  })
}

function inStore(given: CollectionConfig): CollectionConfig {
  const { collection, store } = takeStore(given)
  return storedFirst(collection, store)
}

function onDisk(collection: CollectionConfig): CollectionConfig {
  const upload = typeof collection.upload === 'object' ? collection.upload : {}
  const folder = upload.staticDir
  if (!folder) throw new Error(`${collection.slug} siger ikke, hvor filerne ligger`)
  const onOwnDisk: CollectionConfig = {
    ...collection,
    custom: { ...collection.custom, filesIn: folder },
    upload: {
      ...upload,
      disableLocalStorage: true,
      handlers: [...(upload.handlers ?? []), handOut(folder)],
      // Payload deletes there before it is known whether anything comes of it, so there is nothing there.
      staticDir: path.join(folder, '.ingen'),
    },
  }
  return storedFirst(onOwnDisk, diskStore(folder))
}
