import { baseOneWaySynonyms, baseSynonyms } from '../danish/baseSynonyms'

/** The groups that the portal brings along: to be read, not changed. */
export function BaseSynonyms() {
  return (
    <details className="base-synonyms">
      <summary>
        Synonymer, portalen har med ({baseSynonyms.length + baseOneWaySynonyms.length} grupper)
      </summary>
      <p>De virker altid og kan ikke rettes her. Bed driften, hvis en af dem er forkert.</p>
      <h4>Ord, der betyder det samme</h4>
      <Groups groups={baseSynonyms} />
      <h4>Kun fra det første ord til de andre</h4>
      <Groups groups={baseOneWaySynonyms} />
    </details>
  )
}

function Groups({ groups }: { groups: string[][] }) {
  return (
    <ul>
      {groups.map((group) => (
        <li key={group.join()}>{group.join(', ')}</li>
      ))}
    </ul>
  )
}
