type SourceNoteProps = { title: string | null | undefined; year: number | null | undefined }

/** Where the page's content comes from, and from when. */
export function SourceNote({ title, year }: SourceNoteProps) {
  if (!title) return null
  return (
    <p className="source-note">
      Kilde: {title}
      {yearOf(title, year)}.
    </p>
  )
}

function yearOf(title: string, year: number | null | undefined): string {
  if (!year) return ', årstal ikke oplyst'
  return title.includes(String(year)) ? '' : `, ${year}`
}
