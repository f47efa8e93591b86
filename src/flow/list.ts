import type { ListConfig } from '../config/config.ts'
import { errorJson } from '../report/error-json.ts'
import { errorMessage, errorText } from '../report/error-text.ts'
import { listJson, listLines, listTotal } from '../report/log/list-lines.ts'
import { listRemote } from '../s3/list.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import { counted } from '../text/format.ts'
import type { Session } from './session.ts'

type Needed = Pick<Session, 'connections' | 'explain' | 'host' | 'signal'>

/** Prints what lies below the prefix. */
export async function list({ target, json }: ListConfig, session: Needed): Promise<boolean> {
  const { connections, explain, signal, host } = session
  const onProgress = (objects: number) => host.progress(`Listed ${counted(objects, 'object')}`)
  let objects: readonly RemoteObject[]
  try {
    objects = await listRemote(connections.store, target.prefix, signal, onProgress)
  } catch (error) {
    // Only here is it known which bucket was asked, and how.
    const text = errorText(error, failed => explain(failed))
    host.error(errorMessage(text))
    if (json) host.data(errorJson(text))
    return false
  }
  if (json) host.data(listJson(objects))
  else if (objects.length > 0) host.data(listLines(objects).join('\n'))
  if (!json) host.info(listTotal(objects))
  return true
}
