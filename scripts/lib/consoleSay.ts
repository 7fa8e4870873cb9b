import type { Say } from '../../src/commands/works'
import { progressBar } from './progressBar'

/** Says on the console what a command hears of its work: one line that is written over on a terminal, one a second elsewhere. */
export function consoleSay(): Say {
  const started = Date.now()
  const isTerminal = process.stderr.isTTY === true
  let toldAt = 0
  let isInLine = false
  const endLine = () => {
    if (isInLine) process.stderr.write('\n')
    isInLine = false
  }
  return {
    line: (text) => {
      endLine()
      console.log(text)
    },
    problem: (text) => {
      endLine()
      console.error(text)
    },
    progress: (done, total) => {
      if (!isTerminal && done < total && Date.now() - toldAt < 1000) return
      toldAt = Date.now()
      const line = progressBar(done, total, (toldAt - started) / 1000)
      process.stderr.write(isTerminal ? `\r\u001b[2K${line}` : `${line}\n`)
      isInLine = isTerminal
    },
  }
}
