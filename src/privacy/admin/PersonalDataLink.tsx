import type { ServerProps } from 'payload'
import { isAdministrator } from '@/access/roles'

/** In the administration's menu, for those who may answer a request. */
export function PersonalDataLink({ user }: ServerProps) {
  if (!isAdministrator(user)) return null
  return (
    <a className="nav__link" href="/admin/indsigt-og-sletning">
      <span className="nav__link-label">Indsigt og sletning</span>
    </a>
  )
}
