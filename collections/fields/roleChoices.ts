import { type Role, roles } from '@/access/roles'

const roleLabels: Record<Role, string> = {
  member: 'Medlem',
  municipalEditor: 'Kommunal redaktør',
  secretariat: 'Sekretariat',
  administrator: 'Administrator',
}

/** The roles and what people call them, least first. */
export const roleChoices = roles.map((role) => [role, roleLabels[role]] as const)
