const width = 10

/** Prints lines under the name of what they come from, since several print at once; by their own when nothing else does. */
export function sayingAs(id, isAlone) {
  if (isAlone) return (text) => console.log(text)
  const label = `${id.padEnd(width)}│ `
  return (text) => console.log(text.replaceAll(/^/gm, label))
}
