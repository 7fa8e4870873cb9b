import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { oneAtATime } from '@/database/oneAtATime'
import type { ZipEntry } from '@/uploads/zipContents'
import { cleanText } from './cleanText'
import { fileLimits } from './limits'
import type { ReadFile } from './types'

type Work = { kind: 'pdf'; bytes: Buffer } | { kind: 'docx'; bytes: Buffer; entries: ZipEntry[] }

const message = z.union([
  z.object({ label: z.string().nullable(), text: z.string() }),
  z.object({ end: z.enum(['whole', 'password', 'broken']) }),
])

// Started by the thread itself and not by the bundler, which would have to be told of it.
const workerFile = path.resolve(/* turbopackIgnore: true */ 'src/search/files/fileWorker.mjs')

/**
 * The text of a file, page by page. It is read on a thread of its own, which is stopped when it takes too long or too much:
 * it may have been made to never end. One at a time, so that many large ones don't fill the memory.
 */
export function readOnThread(work: Work): Promise<ReadFile> {
  return oneAtATime('files:thread', () => read(work))
}

function read(work: Work): Promise<ReadFile> {
  const { growth, heap, inAll, pages: mostPages, part, perPage, time } = fileLimits
  const pages: ReadFile['pages'] = []
  let left: number = inAll
  const keep = (label: string | null, text: string) => {
    if (pages.length >= mostPages) return
    const kept = cleanText(text.slice(0, Math.min(left, label === null ? inAll : perPage)))
    left -= kept.length
    if (kept) pages.push({ label, text: kept })
  }
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heap },
      stderr: true,
      stdout: true,
      // More is read of a Word document than is kept, since white space goes.
      workerData: { ...work, limits: { inAll, most: 2 * inAll, pages: mostPages, part, perPage } },
    })
    const before = process.memoryUsage.rss()
    const finish = (shortfall: ReadFile['shortfall']) => {
      clearTimeout(timer)
      clearInterval(guard)
      resolve({ pages, shortfall })
      void worker.terminate()
    }
    const timer = setTimeout(() => finish('time'), time)
    // What a thread unpacks lies outside its heap, which is all that Node limits.
    const guard = setInterval(() => {
      if (process.memoryUsage.rss() - before > growth * 1024 * 1024) finish('memory')
    }, 50)
    worker.on('message', (sent) => {
      const told = message.parse(sent)
      if ('end' in told) finish(told.end === 'whole' ? null : told.end)
      else keep(told.label, told.text)
    })
    worker.on('error', () => finish('broken'))
    worker.on('exit', () => finish('broken'))
  })
}
