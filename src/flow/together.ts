/** Does two things at once. If one fails, the other is ended, and the first error is thrown. */
export async function together<A, B>(
  signal: AbortSignal,
  first: (signal: AbortSignal) => Promise<A>,
  second: (signal: AbortSignal) => Promise<B>,
): Promise<[A, B]> {
  const failure = new AbortController()
  const both = AbortSignal.any([signal, failure.signal])
  const guarded = <T>(work: Promise<T>) =>
    work.catch(error => {
      failure.abort(error)
      throw error
    })
  const settled = await Promise.allSettled([guarded(first(both)), guarded(second(both))])
  both.throwIfAborted()
  const [a, b] = settled
  if (a.status === 'rejected') throw a.reason
  if (b.status === 'rejected') throw b.reason
  return [a.value, b.value]
}
