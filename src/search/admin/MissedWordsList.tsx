import { Gutter } from '@payloadcms/ui'
import type { ListViewServerProps } from 'payload'
import { isStaff } from '@/access/roles'
import { dateText } from '@/lib/dates'
import { MissedWordsActions } from './MissedWordsActions'
import { listMissedWords } from './missedWords'

const mostShown = 200

/** In place of Payload's list, which would have a row for each day. */
export async function MissedWordsList({ payload, user }: ListViewServerProps) {
  if (!isStaff(user)) return null
  const all = await listMissedWords({ payload, user, now: new Date() })
  const shown = all.slice(0, mostShown)
  return (
    <Gutter>
      <div className="missed-words">
        <h1>Forgæves søgninger</h1>
        <p>
          Ord, som læsere har søgt efter uden at finde noget, der passer. Der gemmes kun ord og antal pr. dag.
          Søgninger, der ligner navne, numre eller adresser, tælles ikke. Efter et år slettes de.
        </p>
        {shown.length === 0 ? (
          <p>Der er ingen.</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">Ord</th>
                <th scope="col">Seneste 30 dage</th>
                <th scope="col">I alt</th>
                <th scope="col">Senest</th>
                <th scope="col">Gør noget ved det</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ lastDay, recent, total, words }) => (
                <tr key={words}>
                  <th scope="row">{words}</th>
                  <td>{recent}</td>
                  <td>{total}</td>
                  <td>{lastDay ? dateText(lastDay) : ''}</td>
                  <td>
                    <MissedWordsActions words={words} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {all.length > mostShown ? (
          <p>
            De {mostShown} mest søgte af {all.length} vises.
          </p>
        ) : null}
      </div>
    </Gutter>
  )
}
