import { type Account, isEditor } from '@/access/roles'

/** Where an account begins: those who write in the administration, others on the members' pages. */
export function homeOf(account: Account): '/admin' | '/netvaerk' {
  return isEditor(account) ? '/admin' : '/netvaerk'
}
