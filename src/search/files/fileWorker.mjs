// Reads one file on a thread of its own: see readOnThread.ts. Plain JavaScript, since a thread starts without a compiler.
import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'
import { docxParts } from './docxParts.mjs'

const { kind, bytes, entries, limits } = workerData

const readers = { pdf: readPdf, docx: readDocx }
const end = await readers[kind]().catch((error) =>
  error?.name === 'PasswordException' ? 'password' : 'broken',
)
parentPort.postMessage({ end })

async function readDocx() {
  const parts = docxParts(Buffer.from(bytes), entries, limits).filter(({ text }) => text.trim())
  for (const { label, text } of parts.slice(0, limits.pages)) tell(label, text)
  return 'whole'
}

async function readPdf() {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  })
  let left = limits.inAll
  for (let page = 1; page <= Math.min(pdf.numPages, limits.pages) && left > 0; page += 1) {
    const text = await textOf(pdf, page, Math.min(left, limits.perPage))
    left -= text.length
    tell(`side ${page}`, text)
  }
  return 'whole'
}

function tell(label, text) {
  if (text) parentPort.postMessage({ label, text })
}

/** A page that cannot be read doesn't take the others with it. */
async function textOf(pdf, page, most) {
  let text = ''
  try {
    const proxy = await pdf.getPage(page)
    const reader = proxy.streamTextContent().getReader()
    while (text.length < most) {
      const { done, value } = await reader.read()
      if (done) break
      for (const { str, hasEOL } of value.items) text += `${str ?? ''}${hasEOL ? '\n' : ''}`
    }
    await reader.cancel()
    proxy.cleanup()
  } catch {
    // What was read of the page so far counts.
  }
  return text.slice(0, most)
}
