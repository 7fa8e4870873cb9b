'use server'

import { APIError, createLocalReq, type PayloadRequest } from 'payload'
import { isAdministrator } from '@/access/roles'
import { currentUser } from '@/accounts/session'
import { portal } from '@/content/portal'
import { foldedAddress, mailAddress } from '@/lib/mailAddress'
import { orNoRoom } from '@/lib/orNoRoom'
import { erasePerson } from '../erase'
import { exportPerson, logAsCsv } from '../export'
import type { Mention } from '../mentions'

type Result = { counts: Record<string, number>; mentions: Mention[] }

export type PersonalDataState = { address: string; error: string | null } & (
  | { kind: 'asking' }
  | ({
      kind: 'found'
      json: string
      csv: string /** Why it can't be erased. */
      refusal: string | null
    } & Result)
  | ({ kind: 'erased' } & Result)
)

/** The form's door. Nothing is looked up, and nothing erased, for anybody but an administrator. */
export async function submitPersonalData(
  _previous: PersonalDataState,
  form: FormData,
): Promise<PersonalDataState> {
  const typed = textOf(form, 'address')
  const asking = (error: string): PersonalDataState => ({ kind: 'asking', address: typed, error })
  const user = await currentUser()
  if (!user || !isAdministrator(user)) return asking('Kun en administrator kan gøre det. Log ind igen.')
  const parsed = mailAddress.safeParse(typed)
  if (!parsed.success) return asking(parsed.error.issues[0]?.message ?? 'Skriv en mailadresse.')
  const address = parsed.data
  const payload = await portal()
  const req = await createLocalReq({ user }, payload)
  const answer = async (): Promise<PersonalDataState> => {
    try {
      if (textOf(form, 'step') !== 'erase') {
        const found = await exportPerson(req, address)
        const files = { json: JSON.stringify(found, null, 2), csv: logAsCsv(found) }
        return { kind: 'found', address, error: null, ...files, ...(await tryErasure(req, address)) }
      }
      if (foldedAddress(textOf(form, 'repeated')) !== address)
        return asking('De to adresser er ikke ens. Find oplysningerne igen, og skriv adressen to gange.')
      return { kind: 'erased', address: '', error: null, ...(await erasePerson(req, address)) }
    } catch (error) {
      if (error instanceof APIError && error.isPublic) return asking(error.message)
      throw error
    }
  }
  return orNoRoom(payload, answer, asking)
}

/** Whoever can't be erased, such as the last administrator, may see what is kept all the same. */
async function tryErasure(
  req: PayloadRequest,
  address: string,
): Promise<Result & { refusal: string | null }> {
  try {
    return { ...(await erasePerson(req, address, { isDryRun: true })), refusal: null }
  } catch (error) {
    if (!(error instanceof APIError && error.isPublic)) throw error
    return { counts: {}, mentions: [], refusal: error.message }
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
