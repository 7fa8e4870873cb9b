// npm run dev: the portal with reloading, on the same database, secrets and search engine as npm start.
import { startChild } from './lib/children.mjs'
import { watchDisk } from './lib/diskWatch.mjs'
import { isShuttingDown, prepareGround, runCommand, shutDown } from './lib/ground.mjs'
import { prepareDatabase } from './lib/prepare.mjs'
import { openSearch } from './lib/search.mjs'

runCommand(async () => {
  const { dataDir, folders, meiliKey, port } = await prepareGround('npm run dev')
  watchDisk(folders)
  const search = await openSearch({ dataDir, meiliKey })
  const { link } = await prepareDatabase()
  if (link) console.log(`Opret den første administrator her (linket virker én gang): ${link}`)
  const dev = startChild({
    command: process.execPath,
    args: ['scripts/web.mjs', '--dev'],
    env: { NODE_ENV: 'development', PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  search?.tell((state) => dev.process.send?.({ searchEngine: state }, () => {}))
  const { code } = await dev.exited
  if (!isShuttingDown()) await shutDown(code ?? 1)
})
