// By name, since the bundler gives pages, the admin and the API a copy of this module each.
const mark = Symbol.for('portal.queuedMail')

/**
 * Marks a mail that somebody keeps and will send again: when the mail server doesn't take it, the adapter throws instead of
 * laying it as a file.
 */
export function queued<Message extends object>(message: Message): Message {
  return Object.assign(message, { [mark]: true })
}

export function isQueued(message: object): boolean {
  return Object.hasOwn(message, mark)
}
