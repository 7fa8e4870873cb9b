import { z } from 'zod'

/** The most that a list shows on one page. */
export const listPageSize = 100

/** Which page of a long list the address asks for. Anything odd is the first page, never an error. */
export const listQuery = z.object({ side: z.coerce.number().int().min(1).max(500).catch(1) })
