import { Notice } from '@/ui/Notice'
import type { StepNotice } from './steps'

/** A notice made as data. */
export function StepNotices({ notices }: { notices: StepNotice[] }) {
  return notices.map(({ text, title, tone }) => (
    <Notice key={title} tone={tone} title={title}>
      {text.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  ))
}
