import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  GlobalBeforeOperationHook,
  SanitizedConfig,
} from 'payload'
import { writerOf } from './oneWriter'

const readsFirst = ['delete', 'restoreVersion', 'update']

/**
 * A document is saved whole, as it was when it was read, so nobody may write to it in between. On MongoDB whoever did is found
 * out; on SQLite nobody gets to. A picture is made smaller and stored before that.
 */
const takeTurn: CollectionBeforeOperationHook & GlobalBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  if (readsFirst.includes(operation) && !req.file) await writerOf(req.payload.db)?.takeTurn()
  return args
}

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

/** Lets no operation on any collection or global keep half of what it was to do, or undo what another did meanwhile. */
export function withWholeOperations(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    hooks.beforeOperation = [...hooks.beforeOperation, takeTurn]
    hooks.afterOperation = [...hooks.afterOperation, undoHalfBulk]
  }
  for (const { hooks } of config.globals) hooks.beforeOperation = [...(hooks.beforeOperation ?? []), takeTurn]
  return config
}
