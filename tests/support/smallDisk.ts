const mayMount = process.platform === 'linux' && process.getuid?.() === 0

/** Whether what happens on a small disk is tried. Where everything must be, it is, and fails. */
export const triesDisk = mayMount || process.env.CI === 'true'

export function assertMayMount(): void {
  if (!mayMount) throw new Error('En lille disk kræver Linux og root: kør testene som root.')
}
