import type { FieldAccess } from 'payload'
import { isAdministrator, isEditor, isNetwork, isStaff } from './roles'

/** For fields, which are open or closed whatever the document. Collections and globals are in `policy.ts`. */
export const staffField: FieldAccess = ({ req }) => isStaff(req.user)
export const administratorsField: FieldAccess = ({ req }) => isAdministrator(req.user)
export const editorField: FieldAccess = ({ req }) => isEditor(req.user)
export const networkField: FieldAccess = ({ req }) => isNetwork(req.user)
export const nobodyField: FieldAccess = () => false
