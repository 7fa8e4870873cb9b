import { readableAddress } from '@/lib/readableAddress'
import type { Registration } from '@/payload-types'
import { FactList } from '@/ui/FactList'
import type { GivenAnswer } from './schema'

type Props = { registration: Registration; municipality: string; given: GivenAnswer[] }

/** What somebody has told the organiser. */
export function OwnDetails({ given, municipality, registration }: Props) {
  const { bookedByName, email, jobRole, name, workplace } = registration
  return (
    <FactList
      items={[
        { term: 'Navn', value: name },
        { term: 'Arbejdsmail', value: readableAddress(email) },
        { term: 'Kommune', value: municipality },
        { term: 'Arbejdssted', value: workplace },
        { term: 'Stilling', value: jobRole },
        ...(bookedByName ? [{ term: 'Tilmeldt af', value: bookedByName }] : []),
        ...given.map(({ answer, question }) => ({
          term: question,
          value: <span className="as-typed">{answer}</span>,
        })),
      ]}
    />
  )
}
