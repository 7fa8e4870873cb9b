import config from '@payload-config'
import { restHandler } from '@/rest/restHandler'

const answer = restHandler(config)

export const GET = answer
export const POST = answer
export const DELETE = answer
export const PATCH = answer
export const PUT = answer
export const OPTIONS = answer
