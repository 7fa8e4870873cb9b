import { suggestionAnswer } from '@/search/suggestionAnswer'

export const dynamic = 'force-dynamic'

/** `?q=`: suggestions for members, from what is kept within the network too. 401 for everybody else. */
export function GET(request: Request): Promise<Response> {
  return suggestionAnswer(request, 'network')
}
