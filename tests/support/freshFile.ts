import { vi } from 'vitest'

/**
 * Files share a process, since most of what a portal loads is packages, which no file changes. The rest is for each file as
 * it would be in a process of its own: our modules, the environment, the clock, and what we and Payload keep beside the
 * modules.
 */
const shared = globalThis as {
  testEnvironment?: NodeJS.ProcessEnv
  _payload?: Map<string, unknown>
}
shared.testEnvironment ??= { ...process.env }
restoreEnvironment(shared.testEnvironment)
vi.useRealTimers()
vi.resetModules()
shared._payload?.clear()
for (const name of Object.keys(globalThis).filter((each) => each.startsWith('portal')))
  Reflect.deleteProperty(globalThis, name)

function restoreEnvironment(first: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in first)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, first)
}
