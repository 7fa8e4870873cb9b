import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { OperatorError } from './operatorError.mjs'
import { workDoor } from './workDoor.mjs'

/** How long a portal may be silent before that is said, and before it takes the work. */
const usualPatience = { sayMs: 10_000, giveUpMs: 60_000 }

/**
 * Has the portal that runs on a data folder do a command's work. It is asked when it has answered, so that one that has stood still
 * does nothing late.
 * @param {{ dataDir: string, work: string, args: string[], say: object, patience?: { sayMs: number, giveUpMs: number } }} asked
 * @returns {Promise<number | null>} the exit code; null when nobody there can do it
 * @throws {OperatorError} when the portal doesn't answer, or ended in the middle of it
 */
export async function askPortal({ args, dataDir, patience = usualPatience, say, work }) {
  const socket = connect(workDoor(dataDir))
  const isOpen = await new Promise((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
  if (!isOpen) return null
  socket.on('error', () => {})
  const lines = createInterface({ input: socket })
  // By itself it ends when all is said, not when the connection breaks.
  socket.on('close', () => lines.close())
  let isAnswering = false
  const saying = setTimeout(() => say.line('Venter på portalen, som ikke svarer endnu.'), patience.sayMs)
  const givingUp = setTimeout(() => socket.destroy(), patience.giveUpMs)
  try {
    for await (const line of lines) {
      const said = JSON.parse(line)
      if (said.isListening) {
        isAnswering = true
        clearTimeout(saying)
        clearTimeout(givingUp)
        socket.write(`${JSON.stringify({ work, args })}\n`)
      }
      if (said.isUnknown) return null
      if (said.line !== undefined) say.line(said.line)
      if (said.problem !== undefined) say.problem(said.problem)
      if (said.total !== undefined) say.progress(said.done, said.total)
      if (said.code !== undefined) return said.code
    }
  } finally {
    clearTimeout(saying)
    clearTimeout(givingUp)
    socket.destroy()
  }
  if (!isAnswering)
    throw new OperatorError(
      'Portalen svarer ikke, så arbejdet er ikke begyndt. Genstart den, og kør kommandoen igen.',
    )
  throw new OperatorError('Portalen stoppede, før arbejdet var færdigt. Start den, og kør kommandoen igen.')
}
