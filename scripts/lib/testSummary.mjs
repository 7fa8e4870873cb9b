const shownFailures = 25

/** Prints what every step came to as a table, and what failed, since the place where it did is far above. */
export function printSummary(results) {
  const rows = results.map(({ name, passed, failed, skipped, started, ended }) => [
    `${failed > 0 ? '✗' : '✓'} ${name}`,
    String(passed),
    String(failed),
    String(skipped),
    `${((ended - started) / 1000).toFixed(1).replace('.', ',')} s`,
  ])
  const table = [['Trin', 'Bestået', 'Fejlet', 'Sprunget over', 'Tid'], ...rows]
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)))
  console.log('')
  for (const row of table) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('  '),
    )
  }
  for (const { name, note } of results.filter((result) => result.note)) console.log(`  ${name}: ${note}`)
  printFailures(
    results.flatMap(({ name, failures = [] }) => failures.map((failure) => ({ name, ...failure }))),
  )
  console.log('')
}

function printFailures(failures) {
  for (const { name, title, reason } of failures.slice(0, shownFailures)) {
    console.log(`\n✗ ${name}: ${title}`)
    for (const line of reason.split('\n')) console.log(`    ${line}`)
  }
  if (failures.length > shownFailures) console.log(`\n  … og ${failures.length - shownFailures} til.`)
}

/** The sums over all steps. */
export function totals(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}
