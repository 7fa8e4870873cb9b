import { s3Storage } from '@payloadcms/storage-s3'
import type { Plugin } from 'payload'
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
    ...(s3 ? [storedFirst] : []),
  ]
}
