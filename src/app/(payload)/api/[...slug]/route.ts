import config from '@payload-config'
import { portal } from '@/content/portal'
import { restHandler } from '@/rest/restHandler'
import { restLimit } from '@/rest/restLimit'

const answerRest = restHandler(config)

async function answer(request: Request): Promise<Response> {
  return (await restLimit(await portal(), request)) ?? answerRest(request)
}

export const GET = answer
export const POST = answer
export const DELETE = answer
export const PATCH = answer
export const PUT = answer
export const OPTIONS = answer
