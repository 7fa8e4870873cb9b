// Reads one PDF on a thread of its own: see readPdf.ts. Plain JavaScript, since a thread starts without a compiler.
import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

const { bytes, mostPages, perPage, inAll } = workerData

const end = await readPages().catch((error) => (error?.name === 'PasswordException' ? 'password' : 'broken'))
parentPort.postMessage({ end })

async function readPages() {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  })
  let left = inAll
  for (let page = 1; page <= Math.min(pdf.numPages, mostPages) && left > 0; page += 1) {
    const text = await textOf(pdf, page, Math.min(left, perPage))
    left -= text.length
    if (text) parentPort.postMessage({ page, text })
  }
  return 'whole'
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
