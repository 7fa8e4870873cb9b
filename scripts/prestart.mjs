// Runs before anything is installed, so it uses Node's own modules only, and checks the version before importing more.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `✗ Portalen skal bruge Node.js 20.19 eller nyere; her er ${process.versions.node}. Hent den på nodejs.org.`,
  )
  process.exitCode = 1
} else {
  const { endWithParent } = await import('./lib/endWithParent.mjs')
  const { ensureInstalled } = await import('./lib/install.mjs')
  const { reportError } = await import('./lib/operatorError.mjs')
  endWithParent()
  await ensureInstalled({ withDev: process.argv.includes('--dev') }).catch((error) => {
    reportError(error)
    process.exitCode = 1
  })
}
