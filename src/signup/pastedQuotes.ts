const doubles = /[“”„‟»«″]/g
const single = /['‘’‚‛`´]/

/** What may stand before a quote that opens, and after one that closes. */
const opensAfter = /[\s;,|<>("]/
const closesBefore = /[\s;,|<>()"]/

/** A line whose quotes are all `"`, of whatever form they were. An apostrophe in a name stays, and quotes around one of its words. */
export function withPlainQuotes(line: string): string {
  const letters = [...line.replace(doubles, '"')]
  let opened: number | null = null
  for (const [index, letter] of letters.entries()) {
    if (!single.test(letter)) continue
    const before = letters[index - 1] ?? ' '
    const after = letters[index + 1] ?? ' '
    const isOpening = opensAfter.test(before) && !closesBefore.test(after)
    const isClosing = closesBefore.test(after) && !opensAfter.test(before)
    if (isOpening) opened = index
    else if (isClosing && opened !== null && !isWithin(letters, opened, index)) {
      letters[opened] = '"'
      letters[index] = '"'
      opened = null
    }
  }
  return letters.join('')
}

function isWithin(letters: string[], opened: number, closed: number): boolean {
  return [letters[opened - 2], letters[closed + 2]].every((letter) => letter && /\p{L}/u.test(letter))
}
