// node --import tsx tests/support/makePortalTemplate.ts <folder>: for the runs of the browser tests that share it.
import { makePortalTemplate } from './portalTemplate'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Hvor skal skabelonen ligge?')
await makePortalTemplate(folder)
process.exit(0)
