import { kinds } from './kinds'

/** How a file leaves the portal, whatever the store says it is: as one of our kinds, or as bytes to keep. */
export function uploadHeaders({ headers }: { headers: Headers }): Headers {
  const stored = headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase()
  const kind = Object.values(kinds).find(({ mimeType }) => mimeType === stored)
  headers.set('Content-Type', kind?.mimeType ?? 'application/octet-stream')
  headers.set('Content-Disposition', kind?.isShown ? 'inline' : 'attachment')
  headers.set('X-Content-Type-Options', 'nosniff')
  // A sandbox would also keep a browser from showing a PDF.
  headers.set(
    'Content-Security-Policy',
    stored === kinds.pdf.mimeType
      ? "default-src 'none'; frame-ancestors 'none'"
      : "default-src 'none'; sandbox",
  )
  // Who may see it can change, and a shared store between us and them must not hand it on.
  headers.set('Cache-Control', 'private, no-cache')
  return headers
}
