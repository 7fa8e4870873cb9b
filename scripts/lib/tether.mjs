// node tether.mjs <program> [arguments]: runs a program that knows nothing of us and ends it when whoever started this is gone.
// Used where the operating system can't be asked to.
import { spawn } from 'node:child_process'
import './endWithParentNow.mjs'

const [command, ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
child.once('error', () => process.exit(127))
child.once('exit', (code, signal) => {
  process.exitCode = code ?? 1
  if (signal) process.kill(process.pid, 'SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
process.once('disconnect', () => child.kill('SIGKILL'))
