/** `4,321`, of an integer. By hand, since loading `Intl` takes as long as starting Node. */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 object`, `4,321 objects`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`
}

const units = ['kB', 'MB', 'GB', 'TB']

/** Bytes for people, in decimal units as S3 bills and browsers show them: `900 B`, `1.2 MB`. */
export function bytes(number: number): string {
  if (number < 1000) return `${number} B`
  let value = number / 1000
  let unit = 0
  // From 999.95 on, one decimal would round to `1000.0`.
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${value.toFixed(1)} ${units[unit]}`
}

/** Two sizes, exact where they would read the same: `1.2 kB → 3.4 kB`, `1,201 B → 1,207 B`. */
export function bytesChange(before: number, after: number): string {
  return before === after ? bytes(after) : bytesApart(before, after).join(' → ')
}

/** Two different sizes, exact where they would read the same. */
export function bytesApart(a: number, b: number): readonly [string, string] {
  const [one, other] = [bytes(a), bytes(b)]
  return one === other ? [`${count(a)} B`, `${count(b)} B`] : [one, other]
}

/** Milliseconds for people: `240 ms`, `3.2 s`, `2 min 05 s`. */
export function duration(ms: number): string {
  if (Math.round(ms) < 1000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

/** `24%`; never 100% before all is done. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.floor((part / whole) * 100)}%`
}
