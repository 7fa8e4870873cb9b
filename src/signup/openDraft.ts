import type { Payload } from 'payload'
import { knock } from '@/accounts/attempts'
import { type Draft, type DraftOf, isFreeKey, readDraft } from './draft'
import { stepKnock } from './knocks'

/**
 * What is kept under a key, to be shown: it costs as much as sending a step, and counts as one before anything is read.
 *
 * @returns `wait` in seconds, and nothing of the form, when there have been too many; `isFree` when nothing has been kept yet
 */
export async function openDraft(
  payload: Payload,
  headers: Headers,
  { key, of }: { key: string; of: DraftOf },
): Promise<{ draft: Draft | null; isFree: boolean; wait: number | null }> {
  const wait = await knock(payload, [stepKnock(headers)])
  if (wait !== null) return { draft: null, isFree: false, wait }
  const draft = await readDraft(payload, key, of)
  return { draft, isFree: draft === null && (await isFreeKey(payload, key)), wait }
}
