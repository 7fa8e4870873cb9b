export function findMeilisearchBinary(): string | null
