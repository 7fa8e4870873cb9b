// The web process: Next's own server behind the portal's gate (src/server). npm start and npm run dev start it.
import { createServer } from 'node:http'
import next from 'next'
import { claimWriting } from './lib/claim.mjs'
import { importCompiled } from './lib/compiled.mjs'
import { mentionsFullDisk } from './lib/diskFull.mjs'
import { reportError } from './lib/operatorError.mjs'
import { root } from './lib/root.mjs'
import { openWorkDoor } from './lib/workDoor.mjs'

const isDevelopment = process.argv.includes('--dev')
const port = Number(process.env.PORT)

const { consoleLine, endOnSignal, env, fullDiskLine, gateTo, isDiskFull, isFullDiskNews, serve } =
  await importCompiled('scripts/lib/webParts.ts')
// Before anything opens the database, and until this process is gone.
await claimWriting(env, 'Portalens webproces').catch((error) => {
  reportError(error)
  process.exit(1)
})

// Next writes a page of its own for each request that a full disk stops, and of others whatever was sent to it.
for (const level of ['error', 'warn']) {
  const complain = console[level].bind(console)
  console[level] = (...said) => {
    if (!said.some((one) => isDiskFull(one) || (typeof one === 'string' && mentionsFullDisk(one))))
      complain(...(isDevelopment ? said : [consoleLine(said)]))
    else if (isFullDiskNews()) complain(`! ${fullDiskLine}`)
  }
}

// Where Next asks itself for the page that a sent form leads to.
process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${port}`

const app = next({
  dir: root,
  dev: isDevelopment,
  turbopack: isDevelopment,
  port,
  quiet: !isDevelopment,
  // Next takes over upgraded connections of the server it is given; only its reloading has any use for them.
  ...(isDevelopment ? {} : { httpServer: createServer() }),
})
await app.prepare()
// What became of the search engine of its own, for /readyz and for the jobs that wait for it.
process.on('message', ({ searchEngine }) => {
  if (!searchEngine) return
  if (searchEngine.restarts > (globalThis.portalSearchEngine?.restarts ?? 0))
    globalThis.portalEngineWasDown = true
  globalThis.portalSearchEngine = searchEngine
})
// What nobody waited for must not end the portal for everybody.
process.on('unhandledRejection', (error) => console.error('En fejl, som ingen ventede på:', error))
const server = await serve(gateTo(app.getRequestHandler(), isDevelopment), port)
if (env.databaseKind === 'sqlite') openWorkDoor(env.dataDir)
// Mails that nobody waited for (src/mail/underWay.ts).
endOnSignal(server, () => app.close().finally(() => Promise.allSettled(globalThis.portalMailsUnderWay ?? [])))
