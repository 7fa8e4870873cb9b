import { type CollectionBeforeOperationHook, Forbidden, type PayloadRequest, ValidationError } from 'payload'
import { actorOf } from '@/access/collectionAccess'
import { scopeOf } from '@/access/policy'
import { UploadRefused } from '@/uploads/UploadRefused'
import { type UploadedFile, vetted } from '@/uploads/vetted'

/** Worked out from the file itself; nobody may state it. */
const workedOut = ['filesize', 'height', 'mimeType', 'prefix', 'thumbnailURL', 'width']

/**
 * Takes a file in by its bytes before Payload looks at its name. A new file always comes with the request: Payload would
 * also fetch one from an address in the form, and the portal fetches nothing for anybody.
 */
export const vetUpload: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  // Reading a file is work, which is not done for somebody who can't put it here.
  if (!overrideAccess && scopeOf('media', operation, actorOf(req.user)) === 'none') throw new Forbidden(req.t)
  // Bytes in a temporary file would come past unread: only what lies in `data` is kept.
  if (req.file) req.file = await vet(req.file, req)
  else if (operation === 'create') throw refusal('Vælg en fil.', req)
  if (!('data' in args) || typeof args.data !== 'object' || args.data === null) return args
  const stated = Object.entries(args.data).filter(([name]) => !workedOut.includes(name))
  return { ...args, data: Object.fromEntries(stated) }
}

async function vet(file: Pick<UploadedFile, 'name' | 'data'>, req: PayloadRequest): Promise<UploadedFile> {
  try {
    return await vetted(file)
  } catch (error) {
    throw error instanceof UploadRefused ? refusal(error.message, req) : error
  }
}

function refusal(message: string, req: PayloadRequest): ValidationError {
  return new ValidationError(
    { collection: 'media', errors: [{ label: 'Fil', message, path: 'file' }], req },
    req.t,
  )
}
