import { type CollectionBeforeOperationHook, Forbidden, type PayloadRequest, ValidationError } from 'payload'
import { actorOf } from '@/access/collectionAccess'
import { scopeOf } from '@/access/policy'
import { storedBytes } from '@/search/files/storedBytes'
import { storedFile } from '@/search/files/types'
import { isRecord } from '@/uploads/rules'
import { UploadRefused } from '@/uploads/UploadRefused'
import { renewedFile, type UploadedFile, vetted } from '@/uploads/vetted'

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
  else await bringStored('id' in args ? args.id : null, req)
  if (!('data' in args) || typeof args.data !== 'object' || args.data === null) return args
  const stated = Object.entries(args.data).filter(([name]) => !workedOut.includes(name))
  return { ...args, data: Object.fromEntries(stated) }
}

/**
 * A picture that is cut anew is a new file: Payload would write over the old one before it is known whether anything comes of it,
 * and would fetch it from an address where files lie elsewhere. Of many at once none is cut.
 */
async function bringStored(id: unknown, req: PayloadRequest): Promise<void> {
  if (!isRecord(req.query.uploadEdits)) return
  const document = id
    ? await req.payload.db.findOne({ collection: 'media', where: { id: { equals: id } }, req })
    : null
  if (!document) {
    req.query = { ...req.query, uploadEdits: undefined }
    return
  }
  const file = storedFile.parse(document)
  const bytes = await storedBytes(req.payload, file)
  const renewed = bytes && renewedFile(file.filename, bytes)
  if (!renewed) throw refusal('Filen findes ikke længere. Vælg den igen.', req)
  req.file = renewed
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
