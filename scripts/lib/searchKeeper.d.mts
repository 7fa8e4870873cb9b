import type { Listener } from './searchMishaps.mjs'

export function keepMeilisearch(
  options: { binary: string; dataDir: string; index: string; masterKey: string },
  means?: {
    start: (options: object) => Promise<{ child: object; host: string }>
    removeFiles: (dataDir: string) => void
    firstWaitMs: number
  },
): Promise<{ host: string; key: string; error: string | null; tell: (listener: Listener) => void }>
