import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../scripts/lib/testRequirements.mjs'
import { listenForViolations } from './cspViolations'

export { findChromium }

/** Starts the machine's own Chromium, without a window. What a page's policy refuses fails the test. */
export async function launchBrowser(extraArgs: string[] = []): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Chromium mangler: apt-get install chromium, eller sæt CHROMIUM_PATH.')
  // As root, as in a container, Chromium has no sandbox; /dev/shm is small there too.
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', ...extraArgs],
  })
  listenForViolations(browser)
  return browser
}
