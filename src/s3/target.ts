/** Where the objects lie. A store writes and deletes nothing else. */
export interface Target {
  readonly bucket: string
  /** Empty, or ends in `/` and does not begin with one. */
  readonly prefix: string
}
