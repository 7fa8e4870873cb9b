import { suggestionAnswer } from '@/search/suggestionAnswer'

export const dynamic = 'force-dynamic'

/** `?q=`: suggestions for what is typed so far, from what is public. */
export function GET(request: Request): Promise<Response> {
  return suggestionAnswer(request, 'public')
}
