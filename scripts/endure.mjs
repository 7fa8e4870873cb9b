// npm run endure: kills and starves the portal as many times as it must hold for, rather than the handful of npm test.
process.env.ENDURE = 'whole'
process.argv.splice(2, Number.POSITIVE_INFINITY, 'endure')
await import('./test.mjs')
