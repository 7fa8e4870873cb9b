import type { Browser } from 'playwright-core'

const heard: string[] = []

/** Listens on every page of a browser, present and to come, for what a page's Content Security Policy has refused. */
export function listenForViolations(browser: Browser): void {
  browser.on('context', (context) => {
    context.on('console', (message) => {
      if (/content security policy/i.test(message.text()))
        heard.push(`${message.location().url}: ${message.text()}`)
    })
  })
}

/** What was refused since the last time somebody asked. */
export function takeViolations(): string[] {
  return heard.splice(0)
}
