import type { CollectionAfterOperationHook, SanitizedConfig } from 'payload'

/**
 * Payload changes many documents at once in one transaction, and keeps it when some of them failed. One that was refused was
 * not begun on, and the others stand. One that failed in the middle is half written: then none of it is kept.
 *
 * @throws Error with the first of the faults
 */
const undoHalfBulk: CollectionAfterOperationHook = ({ operation, result }) => {
  if (operation !== 'update' && operation !== 'delete') return result
  if (!('errors' in result) || !Array.isArray(result.errors)) return result
  const fault = result.errors.find(({ isPublic }) => !isPublic)
  if (fault) throw new Error(`En af flere ændringer gik galt, og ingen af dem er gemt: ${fault.message}`)
  return result
}

/** Lets no collection keep half of a bulk change. */
export function withWholeBulk(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) hooks.afterOperation = [...hooks.afterOperation, undoHalfBulk]
  return config
}
