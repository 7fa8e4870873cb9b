// node --import …: for the programs we start, but not for those they start in turn.
import { endWithParent } from './endWithParent.mjs'

if (process.channel && process.env.PORTAL_PARENT === String(process.ppid)) endWithParent()
