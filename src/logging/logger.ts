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
          const [first, ...rest] = args.map(clean)
          Reflect.apply(method, this, [first, ...rest])
        },
      },
    },
  }
}

function clean(argument: unknown): unknown {
  if (typeof argument === 'string') return redactText(argument)
  if (argument instanceof Error) return { err: redactError(argument), msg: redactText(argument.message) }
  if (typeof argument === 'object' && argument !== null) return redactFields({ ...argument })
  return argument
}
