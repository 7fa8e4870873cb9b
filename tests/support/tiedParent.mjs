// A process that starts a program as the portal starts its own, with or without the operating system's help, says its number
// and waits: node tests/support/tiedParent.mjs <program> [arguments]
import { spawn } from 'node:child_process'
import { tethered } from '../../scripts/lib/tethered.mjs'

const [command, ...rest] = process.argv.slice(2)
const { args, channel, command: program, env } = tethered(command, rest)
const child = spawn(program, args, {
  env: { ...process.env, ...env },
  stdio: ['ignore', 'ignore', 'ignore', ...channel],
})
process.stdout.write(`${child.pid}\n`)
setInterval(() => {}, 60_000)
