import type { CollectionBeforeOperationHook } from 'payload'

/** The largest page a request from outside may ask for; Payload itself reads `limit=0` as everything. */
export const largestPage = 200

export const limitPageSize: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const isFromOutside = req.payloadAPI === 'REST' || req.payloadAPI === 'GraphQL'
  if (operation !== 'read' || !isFromOutside || !('limit' in args || 'pagination' in args || 'where' in args))
    return args
  const wanted = typeof args.limit === 'number' ? args.limit : 10
  return { ...args, limit: wanted < 1 || wanted > largestPage ? largestPage : wanted }
}
