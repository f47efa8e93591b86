/** Where the objects lie. */
export interface Target {
  readonly bucket: string
  /** Empty, or ends in `/` and does not begin with one. */
  readonly prefix: string
}
