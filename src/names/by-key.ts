const known = new WeakMap<object, ReadonlyMap<string, unknown>>()

/** The items of a list by their key. Made once for each list, which many steps ask about. */
export function byKey<Item extends { readonly key: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  const found = known.get(items) as ReadonlyMap<string, Item> | undefined // as it was made below
  if (found !== undefined) return found
  const map = new Map<string, Item>()
  for (const item of items) map.set(item.key, item)
  known.set(items, map)
  return map
}
