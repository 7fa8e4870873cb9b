import { type CollectionBeforeOperationHook, Forbidden } from 'payload'

const reading = ['read', 'readDistinct', 'count', 'countVersions']

/** No door opens to writing here, not even to code that overrides access: the log has writers of its own. */
export const refuseAnyWriting: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!reading.includes(operation)) throw new Forbidden(req.t)
  return args
}
