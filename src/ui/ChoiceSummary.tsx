import type { ReactNode } from 'react'

interface ChoiceSummaryProps {
  /** The reader's answers as a sentence, with what was chosen in strong. */
  children: ReactNode
  changeHref: string
}

/** What the reader answered, said back as a sentence that can be changed. */
export function ChoiceSummary({ children, changeHref }: ChoiceSummaryProps) {
  return (
    <div className="choice-summary">
      <p>{children}</p>
      <a href={changeHref}>Ret mine svar</a>
    </div>
  )
}
