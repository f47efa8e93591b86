/** True at most once in `intervalMs`, and not before the first interval is over. */
export function throttle(intervalMs: number, now: () => number): () => boolean {
  let last = now()
  return () => {
    const due = now() - last >= intervalMs
    if (due) last = now()
    return due
  }
}
