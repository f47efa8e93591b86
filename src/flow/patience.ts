import type { CloudFrontError } from '../cloudfront/cloudfront-error.ts'
import type { Host } from '../terminal/host.ts'

/** Reports retries of CloudFront requests. */
export function tellOfPatience(host: Pick<Host, 'progress' | 'debug'>) {
  return ({ message, details }: CloudFrontError, waitMs: number) => {
    host.progress(`CloudFront asks us to slow down (${details.code})`)
    host.debug(`${details.operation}: ${details.code}: ${message} (again in ${Math.round(waitMs)} ms)`)
  }
}
