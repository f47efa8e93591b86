import { Cancelled, ConfigError } from '../errors.ts'
import { errorJson } from '../report/error-json.ts'
import { errorMessage, errorText } from '../report/error-text.ts'
import { errorSummary } from '../report/summary/error-summary.ts'
import { advise } from '../s3/errors/advice.ts'
import type { Host } from '../terminal/host.ts'

/** Reports an error that ended a run before there was a report, such as an invalid input. */
export async function tellFailure(error: unknown, host: Host, json: boolean): Promise<void> {
  const text = errorText(error, failed => advise(failed, { bucket: '' }))
  const place = error instanceof ConfigError ? error.inputs.find(({ place }) => place)?.place : undefined
  const title = error instanceof ConfigError ? 'Inputs cannot be used' : 'Failed'
  host.error(errorMessage(text), { title, ...place })
  await host.summary(errorSummary(text))
  if (json) host.data(errorJson(text, error))
  if (error instanceof Error && !(error instanceof Cancelled)) host.debug(error.stack ?? error.message)
}
