import type { Meilisearch } from 'meilisearch'

/** Removes indexes of a kind that were made for a short while and have outlived whoever made them. */
export async function removeLeftovers(
  engine: Meilisearch,
  prefix: string,
  abandonedMs: number,
): Promise<void> {
  const { results } = await engine.getRawIndexes({ limit: 1000 })
  for (const { createdAt, uid } of results) {
    if (uid.startsWith(prefix) && Date.parse(createdAt) + abandonedMs < Date.now())
      await engine.deleteIndex(uid)
  }
}
