export function findMeilisearchBinary(): string | null
export const indexingBounds: string[]
