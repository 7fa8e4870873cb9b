/**
 * What seats are counted by, in the order of the index that holds it all: the database counts without reading a registration.
 * The index ends with `number`, which tells the foremost of those that are alike.
 */
export const countedFields = [
  'event',
  'state',
  'municipality',
  'sentFrom',
  'offeredUntil',
  'confirmBy',
  'isAllOrNone',
  'group',
  'priority',
] as const
