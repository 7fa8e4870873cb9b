/** Before certificates are handed out: whose can't be written, and with what. */
export function CertificateNotice({
  unwritten,
}: {
  unwritten: { id: string; name: string; fault: string }[]
}) {
  if (unwritten.length === 0) return null
  return (
    <section aria-labelledby="unwritten-certificates" className="desk__notice">
      <h2 id="unwritten-certificates">Kursusbeviser, der ikke kan laves</h2>
      <p>
        Beviset har ikke de tegn, der står i parentes, og det deles ikke ud med huller. Skriv det med andre
        bogstaver, eller lav beviset i et andet program.
      </p>
      <ul>
        {unwritten.map(({ fault, id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>: {fault}
          </li>
        ))}
      </ul>
    </section>
  )
}
