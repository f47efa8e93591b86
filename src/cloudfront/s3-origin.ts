/** What an origin's host name says of the bucket behind it. */
export interface S3Origin {
  readonly bucket: string
  /** Absent: the name does not tell. */
  readonly region?: string
}

const REGION = '[a-z]{2,4}(?:-[a-z]+)+-\\d+'

/** `b.s3.amazonaws.com`, `b.s3.eu-central-1.amazonaws.com`, and the older and the other forms of them. */
const REST = new RegExp(`^(.+)\\.s3(?:\\.dualstack)?(?:[.-](${REGION}))?\\.amazonaws\\.com(?:\\.cn)?$`)
/** `b.s3-website-us-east-1.amazonaws.com`, `b.s3-website.eu-central-1.amazonaws.com`. */
const WEBSITE = new RegExp(`^(.+)\\.s3-website[.-](${REGION})\\.amazonaws\\.com(?:\\.cn)?$`)

/** The bucket that an origin leads to, or undefined if it is not one of S3. The bucket's name may have dots. */
export function s3Origin(host: string): S3Origin | undefined {
  const [, bucket, region] = WEBSITE.exec(host.toLowerCase()) ?? REST.exec(host.toLowerCase()) ?? []
  if (bucket === undefined) return undefined
  return region === undefined ? { bucket } : { bucket, region }
}
