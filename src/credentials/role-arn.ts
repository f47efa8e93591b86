/** ARNs of a partition of AWS. Stores have others, or none: `arn:minio:…`. */
export function isOfAws(role: string): boolean {
  return /^arn:aws(-[a-z]+)*:/.test(role)
}
