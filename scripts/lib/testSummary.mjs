import { mostUnstable } from './realTime.mjs'

const shownFailures = 25

/**
 * What needed its second try, as a result of its own: it has passed, and is told of all the same. More than a few of them
 * are a failure.
 */
export function withUnstable(results) {
  const unstable = results.flatMap(({ name, unstable: tests = [] }) =>
    tests.map((test) => ({ name, ...test })),
  )
  if (unstable.length <= mostUnstable) return { results, unstable }
  const note = `${unstable.length} test bestod først i andet forsøg; højst ${mostUnstable} må`
  return { results: [...results, { name: 'Ustabile', passed: 0, failed: 1, skipped: 0, note }], unstable }
}

/** Prints what every step came to as a table, and what failed, since the place where it did is far above. */
export function printSummary(results, unstable) {
  const begun = Math.min(...results.flatMap(({ started }) => started ?? []))
  const rows = results.map(({ name, passed, failed, skipped, started, ended }) => [
    `${failed > 0 ? '✗' : '✓'} ${name}`,
    String(passed),
    String(failed),
    String(skipped),
    ...(started === undefined
      ? ['', '', '']
      : [clock(started - begun), clock(ended - begun), clock(ended - started)]),
  ])
  const table = [['Trin', 'Bestået', 'Fejlet', 'Sprunget over', 'Fra', 'Til', 'Tid'], ...rows]
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)))
  console.log('')
  for (const row of table) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('  '),
    )
  }
  const ended = Math.max(...results.flatMap((result) => result.ended ?? []))
  console.log(`  Det hele: ${clock(ended - begun)}. Trin, hvis tider dækker hinanden, kørte side om side.`)
  for (const { name, note } of results.filter((result) => result.note)) console.log(`  ${name}: ${note}`)
  printAll(
    '✗',
    results.flatMap(({ name, failures = [] }) => failures.map((failure) => ({ name, ...failure }))),
    12,
  )
  // Nobody can make it fail again at will, so all of it is kept.
  printAll('! ustabil:', unstable, 60)
  console.log('')
}

/** Minutes and seconds. */
function clock(ms) {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function printAll(sign, failures, shownLines) {
  for (const { name, title, reason } of failures.slice(0, shownFailures)) {
    console.log(`\n${sign} ${name}: ${title}`)
    for (const line of reason.split('\n').slice(0, shownLines)) console.log(`    ${line}`)
  }
  if (failures.length > shownFailures) console.log(`\n  … og ${failures.length - shownFailures} til.`)
}

/** The sums over all steps. */
export function totals(results) {
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}
