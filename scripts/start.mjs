// npm start: from a checkout to a running portal, and down again without leaving anything behind.
import { ensureBuilt } from './lib/build.mjs'
import { watchDisk } from './lib/diskWatch.mjs'
import { isShuttingDown, prepareGround, runCommand, shutDown } from './lib/ground.mjs'
import { reasonFor } from './lib/operatorError.mjs'
import { prepareDatabase } from './lib/prepare.mjs'
import { openSearch } from './lib/search.mjs'
import { summaryLines } from './lib/summary.mjs'
import { startWeb } from './lib/web.mjs'

runCommand(async () => {
  const { dataDir, folders, meiliKey, port, settings } = await prepareGround('npm start')
  watchDisk(folders)
  await ensureBuilt()
  const search = await openSearch({ dataDir, meiliKey })
  const { link } = await prepareDatabase()
  const web = await startWeb(port)
  search?.tell((state) => web.process.send?.({ searchEngine: state }, () => {}))
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
