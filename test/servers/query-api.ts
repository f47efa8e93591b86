import { type Sender, sendSigned } from '../contract/signed-request.ts'

/** Asks a service that speaks AWS's query protocol (IAM, STS). Resolves with the answer's XML. */
export async function query(
  sender: Sender,
  service: 'iam' | 'sts',
  parameters: Readonly<Record<string, string>> & { readonly Action: string },
): Promise<string> {
  const { status, body } = await sendSigned(sender, {
    method: 'POST',
    path: '/',
    service,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(parameters).toString(),
  })
  if (status !== 200) throw new Error(`${parameters.Action} answered ${status}: ${body}`)
  return body.toString()
}

/** The text of the first element of that name; none of those asked for here has anything escaped. */
export function textIn(xml: string, name: string): string {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]
  if (text === undefined) throw new Error(`The answer has no ${name}: ${xml}`)
  return text
}
