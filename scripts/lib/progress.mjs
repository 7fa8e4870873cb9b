const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const isTerminal = process.stdout.isTTY === true

/**
 * Runs one step and shows that it is alive: a spinner on a terminal, a line every ten seconds elsewhere.
 * @template T
 * @param {string} name what happens, in Danish
 * @param {(update: (detail: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const started = Date.now()
  let detail = ''
  const text = () => `${name}${detail ? ` – ${detail}` : ''} (${seconds(started)})`
  const timer = isTerminal ? spin(text) : tick(text)
  try {
    const result = await work((next) => {
      detail = next
    })
    clearInterval(timer)
    finish(`✓ ${name} (${seconds(started)})`)
    return result
  } catch (error) {
    clearInterval(timer)
    finish(`✗ ${name} (${seconds(started)})`)
    throw error
  }
}

/** Seconds since `started` as Danes write them: 3,2 s. */
export function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1).replace('.', ',')} s`
}

function spin(text) {
  let frame = 0
  return setInterval(() => {
    const line = `${frames[frame++ % frames.length]} ${text()}`
    process.stdout.write(`\r\u001b[2K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`)
  }, 100)
}

function tick(text) {
  return setInterval(() => console.log(`… ${text()}`), 10_000)
}

function finish(line) {
  process.stdout.write(isTerminal ? `\r\u001b[2K${line}\n` : `${line}\n`)
}
