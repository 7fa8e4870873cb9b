// A step of the search bench: rebuilds the index and reports how long it took and how much memory, in a process of its own.
import { getPayload } from 'payload'
import config from '../../payload.config'
import { rebuildSearch } from '../../src/search/rebuild'

const payload = await getPayload({ config })
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 50)
const started = performance.now()
const { documents } = await rebuildSearch({ payload })
const seconds = (performance.now() - started) / 1000
clearInterval(watch)
const cpuSeconds = Object.values(process.cpuUsage()).reduce((sum, used) => sum + used / 1e6, 0)
console.log(JSON.stringify({ documents, seconds, cpuSeconds, peakBytes: peak }))
await payload.destroy()
process.exit(0)
