// The configuration comes first: on Node 20, loading Payload's type generator before the editor deadlocks their imports.
import config from '../payload.config'

const sanitized = await config
const { writeFileSync } = await import('node:fs')
const { describeAccess } = await import('../src/access/describe')
const { privacyDocument } = await import('../src/privacy/document')
const { generateImportMap } = await import('payload')
const { generateTypes } = await import('payload/node')
await generateTypes(sanitized, { log: false })
await generateImportMap(sanitized, { force: true, log: false })
writeFileSync('docs/access.md', describeAccess(sanitized))
writeFileSync('docs/privacy.md', privacyDocument())
