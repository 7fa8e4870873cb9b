/** A file to be saved, which nobody on the way keeps. The name is of plain letters. */
export function attachment(body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return new Response(body, {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`,
      'Content-Type': type,
      'X-Robots-Tag': 'noindex, nofollow',
    },
  })
}
