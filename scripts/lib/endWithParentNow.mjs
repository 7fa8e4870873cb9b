// node --import …: for the programs we start, but not for those they start in turn.
import { endWithParent } from './endWithParent.mjs'

const parent = process.env.PORTAL_PARENT
delete process.env.PORTAL_PARENT
if (parent) {
  // It may have gone before this one had come so far.
  if (parent !== String(process.ppid)) process.kill(process.pid, 'SIGKILL')
  endWithParent()
}
