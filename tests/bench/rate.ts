import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'

export type Rate = { path: string; portal: number; bare: number; failed: number }

const connections = 8
const seconds = 6

/** Requests a second of a page, and of a bare server that sends the same bytes, one after the other on this machine. */
export async function compareRate(base: string, page: string): Promise<Rate> {
  const address = new URL(page, base).href
  const bytes = Buffer.from(await (await fetch(address)).arrayBuffer())
  const folder = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-bench-'))
  const file = path.join(folder, 'page.html')
  await writeFile(file, bytes)
  const bareServer = spawn(process.execPath, [path.join(import.meta.dirname, 'bareServer.mjs'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = await once(bareServer.stdout, 'data')
  try {
    // Warm both up first: the first requests pay for everybody.
    await measure(address, 1)
    const portal = await measure(address, seconds)
    const bare = await measure(`http://127.0.0.1:${String(port).trim()}/`, seconds)
    return { path: page, portal: portal.rate, bare: bare.rate, failed: portal.failed + bare.failed }
  } finally {
    bareServer.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(url: string, duration: number): Promise<{ rate: number; failed: number }> {
  const result = await autocannon({ url, connections, duration })
  return { rate: result.requests.average, failed: result.errors + result.non2xx }
}
