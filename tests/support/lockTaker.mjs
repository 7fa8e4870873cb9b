// A process that wants a lock, says when it has it, and keeps it until it is killed: node tests/support/lockTaker.mjs <file>
import { takeLock } from '../../scripts/lib/lock.mjs'

await takeLock(process.argv[2], { shouldWait: () => true })
process.stdout.write(`${process.pid}\n`)
setInterval(() => {}, 60_000)
