import { Agent, request } from 'node:http'

export type Sent = { url: string; body?: string; headers?: Record<string, string> }
export type Load = { latencies: number[]; failed: number; seconds: number }

/** Sends every request once, so many at a time, as that many readers who each wait for their answer. */
export async function load(requests: readonly Sent[], clients: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const left = requests[Symbol.iterator]()
  const latencies: number[] = []
  let failed = 0
  const reader = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const started = performance.now()
      const isGood = await answered(next.value, agent)
      latencies.push(performance.now() - started)
      if (!isGood) failed += 1
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: clients }, reader))
  agent.destroy()
  return { latencies, failed, seconds: (performance.now() - started) / 1000 }
}

/** @param share 0.5 for the median */
export function percentile(latencies: readonly number[], share: number): number {
  const sorted = [...latencies].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

function answered({ url, body, headers = {} }: Sent, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request(url, { agent, method, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode === 200))
      response.on('error', () => resolve(false))
    })
    sent.on('error', () => resolve(false))
    sent.end(body)
  })
}
