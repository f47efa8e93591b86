/** Whether an ID is one of a tenant of a multi-tenant distribution. */
export function isTenant(id: string): boolean {
  return /^dt_[A-Za-z0-9]+$/.test(id)
}
