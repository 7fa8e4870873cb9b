import type { DefaultServerCellComponentProps, ServerProps } from 'payload'
import { isStaff } from '@/access/roles'

/** In the administration's menu. */
export function DeskNavLink({ user }: ServerProps) {
  if (!isStaff(user)) return null
  return (
    <a className="nav__link" href="/admin/deltagere">
      <span className="nav__link-label">Deltagere</span>
    </a>
  )
}

/** In the list of events. */
export function DeskCell({ rowData }: DefaultServerCellComponentProps) {
  return <a href={`/admin/deltagere/${String(rowData.id)}`}>Deltagere</a>
}
