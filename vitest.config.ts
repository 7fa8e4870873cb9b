import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const inRoot = (file: string) => fileURLToPath(new URL(file, import.meta.url))

// npm test sets both; a run by hand gets its own, so that no test ever meets the portal's data.
const isByHand = !process.env.PAYLOAD_SECRET
const env: Record<string, string> = isByHand
  ? {
      PAYLOAD_SECRET: randomBytes(48).toString('base64url'),
      DATA_DIR: mkdtempSync(path.join(tmpdir(), 'vidensnetvaerk-vitest-')),
      DATABASE_URI: '',
      MEILI_HOST: '',
      SMTP_URL: '',
    }
  : {}

// Long enough for a machine that does three other things meanwhile: what hangs is told of late, what is slow is no failure.
const patience = { testTimeout: 180_000, hookTimeout: 300_000 }

/** Files that share a process: tests/support/freshFile.ts makes anew for each what a file may change. */
const together = { isolate: false, setupFiles: ['tests/support/freshFile.ts'] }

const slow = { ...patience, fileParallelism: false, env }

export default defineConfig({
  resolve: {
    alias: {
      '@payload-config': inRoot('./payload.config.ts'),
      '@collections': inRoot('./collections'),
      '@seed': inRoot('./seed'),
      '@': inRoot('./src'),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...patience,
          ...together,
          name: 'unit',
          include: ['{src,collections,globals,seed,scripts}/**/*.test.{ts,tsx}'],
          env,
        },
      },
      {
        extends: true,
        test: {
          ...slow,
          ...together,
          name: 'int',
          include: ['tests/int/**/*.spec.ts', 'tests/relevance/**/*.spec.ts'],
          globalSetup: ['tests/support/mongoGlobalSetup.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...slow,
          name: 'endure',
          include: ['tests/endure/**/*.spec.ts'],
          globalSetup: ['tests/support/mongoGlobalSetup.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...slow,
          name: 'e2e',
          include: ['tests/e2e/**/*.spec.ts'],
          globalSetup: ['tests/support/e2eGlobalSetup.ts'],
          setupFiles: ['tests/support/e2eSetup.ts'],
        },
      },
    ],
  },
})
