import type { Highlighted } from './types'

/** A text with what was searched for marked. */
export function Highlight({ pieces }: { pieces: Highlighted }) {
  return pieces.map((piece, index) =>
    // The pieces of one text never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: order is all that tells them apart
    piece.isHit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
  )
}
