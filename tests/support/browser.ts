import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../scripts/lib/testRequirements.mjs'

export { findChromium }

/** Starts the machine's own Chromium, without a window. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Chromium mangler: apt-get install chromium, eller sæt CHROMIUM_PATH.')
  // As root, as in a container, Chromium has no sandbox; /dev/shm is small there too.
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  })
}
