/** A second process on the same database: takes attempts at a door and tells its parent how many were allowed. */
const { default: config } = await import('../../payload.config')
const { getPayload } = await import('payload')
const { takeAttempt } = await import('@/security/rateLimit')

const payload = await getPayload({ config })
let allowed = 0
for (let count = 0; count < Number(process.env.COUNT_TIMES); count += 1) {
  const { isAllowed } = await takeAttempt(payload, 'loginAccount', process.env.COUNT_KEY ?? '')
  if (isAllowed) allowed += 1
}
process.send?.(allowed)
await payload.destroy()
process.exit(0)

export {}
