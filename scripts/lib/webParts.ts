/** What the web process needs of ours before Next is there. */
export { env } from '../../src/env'
export { fullDiskLine, isDiskFull, isFullDiskNews } from '../../src/lib/fullDisk'
export { consoleLine } from '../../src/logging/consoleLine'
export { gateTo } from '../../src/server/gate'
export { endOnSignal, serve } from '../../src/server/serve'
