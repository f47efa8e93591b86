import type { CloudFrontError } from '../cloudfront/cloudfront-error.ts'
import type { Host } from '../terminal/host.ts'

/** Tells of CloudFront's being asked again. */
export function tellOfPatience(host: Pick<Host, 'progress' | 'debug'>) {
  return ({ message, details }: CloudFrontError, waitMs: number) => {
    host.progress(`CloudFront asks us to slow down (${details.code})`)
    host.debug(`${details.operation}: ${details.code}: ${message} (again in ${Math.round(waitMs)} ms)`)
  }
}
