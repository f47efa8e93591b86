import type { BucketConfig } from '../config/config.ts'
import type { Explanation } from '../report/explanation.ts'
import { advise } from '../s3/errors/advice.ts'

/**
 * What happened, what to do.
 * @param bucket where it happened, if not in the target
 */
export type Explain = (error: Error, bucket?: string) => Explanation

/** Explains, using what the config says about the requests. */
export function explainer(config: BucketConfig): Explain {
  const { target, connection, credentials } = config
  const { region, ...others } = connection
  const write = config.command === 'deploy' ? { write: config.write } : {}
  const role = credentials.roles.at(-1)
  const common = { ...others, ...write, ...(region && { region: region.name }), ...(role && { role }) }
  return (error, bucket = target.bucket) =>
    advise(error, { ...(bucket === target.bucket ? target : { bucket }), ...common })
}
