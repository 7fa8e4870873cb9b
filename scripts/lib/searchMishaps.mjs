/** From so many in a row on it is no mishap. `/readyz` counts the same (src/health/rules.ts). */
export const runOfFailures = 3
/** Nor from so many in an hour on, however well it runs in between. `/readyz` counts these, too. */
const mostAnHour = 6
const hourMs = 60 * 60_000
const meanwhile = 'imens bruger søgningen databasen.'

/**
 * Counts the failures of the portal's own search engine, and says each kind of trouble once.
 * @param {{ say: (line: string) => void, isSilent: () => boolean }} options
 *
 * @typedef {{ isUp: boolean, failures: number, lastHour: number, restarts: number, reason: string | null }} State `failures` in a row
 * @typedef {(state: State) => void} Listener
 */
export function searchMishaps({ isSilent, say }) {
  const state = { isUp: false, failures: 0, lastHour: 0, restarts: 0, reason: null }
  let listener = (_state) => {}
  const change = (news) => listener(Object.assign(state, news))
  const isOften = () => state.lastHour >= mostAnHour
  const sayAgain = () => say('✓ Søgemaskinen kører igen.')

  function forgetOne() {
    const wasOften = isOften()
    change({ lastHour: state.lastHour - 1 })
    if (wasOften && !isOften() && state.isUp && state.failures < runOfFailures) sayAgain()
  }

  function sayFailure() {
    const { failures, lastHour, reason } = state
    if (failures === runOfFailures)
      say(
        `! Søgemaskinen er stoppet ${runOfFailures} gange i træk (${reason}). Der prøves fortsat, højst et minut imellem; ${meanwhile}`,
      )
    else if (lastHour === mostAnHour && failures < runOfFailures)
      say(
        `! Søgemaskinen er stoppet ${mostAnHour} gange på en time (${reason}). Den startes igen hver gang; ${meanwhile}`,
      )
    else if (failures === 1 && !isOften())
      say(`! Søgemaskinen stoppede (${reason}). Den startes igen; ${meanwhile}`)
  }

  return {
    state,
    tell(next) {
      listener = next
      listener(state)
    },
    cameUp: () => change({ isUp: true }),
    failed(reason) {
      const { failures, lastHour } = state
      change({ isUp: false, failures: failures + 1, lastHour: lastHour + 1, reason })
      setTimeout(forgetOne, hourMs).unref?.()
      if (!isSilent()) sayFailure()
    },
    restarted() {
      change({ restarts: state.restarts + 1 })
      if (state.failures === 1 && !isOften()) sayAgain()
    },
    ranWell() {
      if (state.failures >= runOfFailures && !isOften()) sayAgain()
      change({ failures: 0, reason: null })
    },
  }
}
