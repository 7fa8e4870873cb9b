import { deleteMailFile, mailFiles } from './mailFolder'
import type { PurgeStep } from './purgeStep'
import { isDue } from './rules'

/** Mails are laid as files where no mail server takes them; they are no archive. */
export async function purgeMailFiles({ days, today, isDryRun }: PurgeStep) {
  const due = (await mailFiles()).filter(({ writtenAt }) => isDue(writtenAt, days.mailDays, today))
  if (!isDryRun) await Promise.all(due.map(({ file }) => deleteMailFile(file)))
  return { 'mails som filer': due.length }
}
