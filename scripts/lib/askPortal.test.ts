import { mkdirSync, mkdtempSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { askPortal } from './askPortal.mjs'
import { openWorkDoor, workDoor } from './workDoor.mjs'

const works = globalThis as { portalWorks?: object }
const closing: (() => void)[] = []
afterEach(() => {
  delete works.portalWorks
  for (const close of closing.splice(0)) close()
})

function folder() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'vidensnetvaerk-doer-'))
  mkdirSync(path.join(dataDir, 'run'))
  return dataDir
}

function ask(dataDir: string, patience: { sayMs: number; giveUpMs: number }) {
  const said: string[] = []
  const say = { line: (line: string) => said.push(line), problem: () => undefined, progress: () => undefined }
  return { said, code: askPortal({ args: ['a'], dataDir, work: 'noget', say, patience }) }
}

test('the portal does the work, and takes the time it takes', async () => {
  const dataDir = folder()
  openWorkDoor(dataDir)
  works.portalWorks = {
    noget: async ([arg]: string[], say: { line: (line: string) => void }) => {
      await wait(150)
      say.line(`gjort med ${arg}`)
      return 3
    },
  }
  const { code, said } = ask(dataDir, { sayMs: 100, giveUpMs: 100 })
  expect(await code).toBe(3)
  expect(said).toEqual(['gjort med a'])
})

test('a portal that stands still is told of and given up, and asked for nothing', async () => {
  const dataDir = folder()
  const asked: string[] = []
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('data', (data) => asked.push(String(data)))
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(workDoor(dataDir), resolve))
  closing.push(() => server.close())
  const { code, said } = ask(dataDir, { sayMs: 30, giveUpMs: 100 })
  await expect(code).rejects.toThrow('Portalen svarer ikke, så arbejdet er ikke begyndt.')
  expect(said).toEqual(['Venter på portalen, som ikke svarer endnu.'])
  expect(asked).toEqual([])
  for (const socket of sockets) socket.destroy()
})
