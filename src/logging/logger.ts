import { type Config, defaultLoggerOptions } from 'payload'
import { fullDiskLine, isDiskFull, isFullDiskNews } from '@/lib/fullDisk'
import { redactError, redactFields, redactText } from './redact'

type LoggerSetting = Extract<Config['logger'], { options: unknown; destination?: unknown }>

/**
 * The portal's log, from which personal data are taken before anything is written: whoever reads logs, or is sent them, has
 * no business with them.
 */
export function portalLogger(
  destination: LoggerSetting['destination'] = defaultLoggerOptions,
): LoggerSetting {
  return {
    destination,
    options: {
      // What comes here has been through `clean`; pino's own would add the error's every property again.
      serializers: { err: (error: unknown) => error },
      hooks: {
        logMethod(args, method) {
          // Everything fails at once, each with its stack, and one thing is to be done.
          if (args.some((argument) => isDiskFull(argument))) {
            if (isFullDiskNews()) Reflect.apply(method, this, [fullDiskLine])
            return
          }
          const refused = refusalIn(args)
          if (refused !== null) {
            // Someone was told no: nothing of the portal's is broken, and where in the code it said so is no news.
            this.info(redactText(refused).replaceAll(/\s+/g, ' '))
            return
          }
          const [first, ...rest] = args.map(clean)
          Reflect.apply(method, this, [first, ...rest])
        },
      },
    },
  }
}

/** What somebody was told whose request was refused, 404 and the like; `null` when a line is about something else. */
function refusalIn(args: unknown[]): string | null {
  const [first] = args
  const error = first instanceof Error || !isObject(first) ? first : first.err
  const isRefusal =
    args.length === 1 &&
    error instanceof Error &&
    // As Payload marks its own errors; a fault of a service we ask may have a status too.
    'isOperational' in error &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500 &&
    !(isObject(first) && first !== error && 'msg' in first)
  return isRefusal ? error.message : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function clean(argument: unknown): unknown {
  if (typeof argument === 'string') return redactText(argument)
  if (argument instanceof Error) return { err: redactError(argument), msg: redactText(argument.message) }
  if (typeof argument === 'object' && argument !== null) return redactFields({ ...argument })
  return argument
}
