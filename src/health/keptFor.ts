/**
 * The same answer for a moment, however many ask: whoever calls in a loop loads the portal no more than one who looks now
 * and then. Those who come while it is being found wait for the same one.
 */
export function keptFor<T>(ms: number, find: () => Promise<T>): () => Promise<T> {
  let kept: { until: number; value: Promise<T> } | null = null
  return () => {
    if (kept && performance.now() < kept.until) return kept.value
    const entry = { until: Number.POSITIVE_INFINITY, value: find() }
    const settle = () => {
      entry.until = performance.now() + ms
    }
    entry.value.then(settle, settle)
    kept = entry
    return entry.value
  }
}

/** What is found in time, or an error: a server that is gone may keep one waiting for half a minute. */
export async function within<T>(ms: number, value: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Intet svar på ${ms} ms.`)), ms)
  })
  try {
    return await Promise.race([value, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
