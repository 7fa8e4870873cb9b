import type { Payload } from 'payload'
import { related } from '@/content/related'
import { storedBytes } from '@/search/files/storedBytes'
import { storedFile } from '@/search/files/types'
import { uploadHeaders } from '@/uploads/responseHeaders'
import { ownRegistration } from './ownRegistration'
import { possibleFor } from './standing'

/** A file for participants, to somebody who is one. `null` when it isn't theirs to have, or there is no such file. */
export async function materialFile(
  payload: Payload,
  token: string,
  fileId: string,
): Promise<Response | null> {
  const own = await ownRegistration(payload, token)
  if (!own || !possibleFor({ ...own, now: new Date() }).takesPart) return null
  const files = (own.event.participantMaterials ?? []).map(({ file }) => related(file))
  const file = storedFile.safeParse(files.find((each) => each?.id === fileId)).data
  const bytes = file && !file.deletedAt ? await storedBytes(payload, file) : null
  if (!file || !bytes) return null
  const { filename, mimeType } = file
  const headers = uploadHeaders({ headers: new Headers({ 'Content-Type': mimeType }) })
  headers.set(
    'Content-Disposition',
    `${headers.get('Content-Disposition')}; filename*=UTF-8''${encodeURIComponent(filename)}`,
  )
  return new Response(new Uint8Array(bytes), { headers })
}
