import type { CollectionBeforeOperationHook } from 'payload'
import { isLookingUp } from '@/access/readableIds'

/** The largest page a request from outside may ask for; Payload itself reads `limit=0` as everything. */
export const largestPage = 200

export const limitPageSize: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || (req.payloadAPI !== 'REST' && req.payloadAPI !== 'GraphQL')) return args
  if (isLookingUp(req)) return args
  const joins = 'joins' in args && isRecord(args.joins) ? { joins: cappedJoins(args.joins) } : {}
  // A single document has no page.
  if (!('limit' in args || 'pagination' in args || 'where' in args)) return { ...args, ...joins }
  if (isFillingIn(args)) return { ...args, ...joins }
  return { ...args, ...joins, limit: capped('limit' in args ? args.limit : undefined) }
}

/** Payload's own reading of the related documents that an answer names: they are as many as are named. No caller can say so. */
function isFillingIn(args: object): boolean {
  return (
    'currentDepth' in args &&
    args.currentDepth !== undefined &&
    'pagination' in args &&
    args.pagination === false &&
    (!('limit' in args) || args.limit === undefined)
  )
}

function capped(limit: unknown): number {
  const wanted = limit === undefined ? 10 : Number(limit)
  return wanted >= 1 && wanted <= largestPage ? wanted : largestPage
}

function cappedJoins(joins: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(joins).map(([name, join]) => [
      name,
      isRecord(join) && 'limit' in join ? { ...join, limit: capped(join.limit) } : join,
    ]),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
