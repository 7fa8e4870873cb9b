'use client'

import { ErrorMessage } from '@/content/ErrorMessage'

/** For when not even the layout can be made. Without the portal's styles: they would follow into the administration. */
export default function GlobalErrorPage() {
  return (
    <html lang="da">
      <head>
        <title>Siden kan ikke vises lige nu – Vidensnetværk Nord</title>
      </head>
      <body>
        <ErrorMessage />
      </body>
    </html>
  )
}
