/** Codes to be written down or printed, in letters that can't be mistaken for one another. */
export function CodeList({ codes }: { codes: string[] }) {
  return (
    <ul className="code-list">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  )
}
