import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { oneAtATime } from '@/database/oneAtATime'
import { cleanText } from './cleanText'
import { fileLimits } from './limits'
import type { ReadFile } from './types'

const message = z.union([
  z.object({ page: z.number(), text: z.string() }),
  z.object({ end: z.enum(['whole', 'password', 'broken']) }),
])

// Started by the thread itself and not by the bundler, which would have to be told of it.
const workerFile = path.resolve(/* turbopackIgnore: true */ 'src/search/files/pdfWorker.mjs')

/**
 * The text of a PDF, page by page. It is read on a thread of its own, which is stopped when it takes too long or too much:
 * a PDF is a program, and may have been made to never end. One at a time, so that many large ones don't fill the memory.
 */
export function readPdf(bytes: Buffer): Promise<ReadFile> {
  return oneAtATime('files:pdf', () => read(bytes))
}

function read(bytes: Buffer): Promise<ReadFile> {
  const pages: ReadFile['pages'] = []
  const { growth, heap, inAll, pages: mostPages, perPage, time } = fileLimits
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heap },
      stderr: true,
      stdout: true,
      workerData: { bytes, mostPages, perPage, inAll },
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
      if ('end' in told) return finish(told.end === 'whole' ? null : told.end)
      const text = cleanText(told.text)
      if (text) pages.push({ label: `side ${told.page}`, text })
    })
    worker.on('error', () => finish('broken'))
    worker.on('exit', () => finish('broken'))
  })
}
