// npm start: from a checkout to a running portal, and down again without leaving anything behind.
import { ensureBuilt } from './lib/build.mjs'
import { isShuttingDown, prepareGround, runCommand, shutDown } from './lib/ground.mjs'
import { prepareDatabase } from './lib/prepare.mjs'
import { openSearch } from './lib/search.mjs'
import { summaryLines } from './lib/summary.mjs'
import { reasonFor, startWeb } from './lib/web.mjs'

// A test that started this process and is gone needs no portal.
process.on('disconnect', () => shutDown(0))

runCommand(async () => {
  const { dataDir, meiliKey, port, settings } = await prepareGround()
  await ensureBuilt()
  const search = await openSearch({ dataDir, meiliKey })
  search?.exited.then((exit) => {
    if (isShuttingDown()) return
    console.log(
      `! Søgemaskinen stoppede (${reasonFor(exit)}). Søgningen bruger databasen, til portalen startes igen.`,
    )
  })
  const { link } = await prepareDatabase()
  const web = await startWeb(port)
  const lines = summaryLines({ portalUrl: settings.portalUrl, link, needsWorker: settings.jobs === 'worker' })
  console.log(`\n${lines.join('\n')}\n`)
  // A test that started this process reads the address and the link here.
  process.send?.({ url: `http://127.0.0.1:${port}`, firstAdminLink: link })
  const exit = await web.exited
  if (isShuttingDown()) return
  console.error(
    `✗ Portalen stoppede uventet (${reasonFor(exit)}). Linjerne ovenfor siger hvorfor; start igen med npm start.`,
  )
  await shutDown(1)
})
