/** Something the person who runs the portal can put right. The message is one Danish line; no stack is shown. */
export class OperatorError extends Error {}

/** Prints an error the way an operator should meet it. */
export function reportError(error) {
  if (error instanceof OperatorError) {
    console.error(`✗ ${error.message}`)
    return
  }
  console.error('✗ Uventet fejl:')
  console.error(error)
}

/** How a program ended, for a sentence. */
export function reasonFor({ code, signal }) {
  return signal ? `signal ${signal}` : `kode ${code}`
}
