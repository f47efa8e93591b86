// CloudFront Function (cloudfront-js-2.0, viewer request) for previews that each have their own host:
// https://pr-12.previews.example.com/about/ returns the object pr-12/about/index.html.

// How the build names its pages: 'folders' (about/index.html) or 'files' (about.html).
const PAGES = 'folders'

function handler(event) {
  const request = event.request
  const prefix = prefixOf(request)
  if (prefix === undefined) return { statusCode: 404, statusDescription: 'Not Found' }
  const name = request.uri.split('/').pop()
  if (name === '') request.uri += 'index.html'
  else if (!/\.[A-Za-z][A-Za-z0-9]*$/.test(name)) {
    // Relative links resolve against the folder, so the URL must end in a slash.
    if (PAGES === 'folders') return redirect(`${request.uri}/`, request.querystring)
    request.uri += '.html'
  }
  request.uri = `/${prefix}${request.uri}`
  return request
}

// The first label of the host. A preview's prefix has no dots, so a host cannot reach anything else in the bucket.
function prefixOf(request) {
  const host = request.headers.host ? request.headers.host.value.toLowerCase() : ''
  const label = /^(pr-[0-9]+)\./.exec(host)
  return label === null ? undefined : label[1]
}

function redirect(uri, querystring) {
  const pairs = []
  for (const name of Object.keys(querystring)) {
    const values = querystring[name].multiValue || [querystring[name]]
    for (const one of values) pairs.push(one.value === '' ? name : `${name}=${one.value}`)
  }
  // Two leading slashes would redirect to another host.
  const path = uri.replace(/^[/\\]+/, '/')
  const location = pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
  return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: location } } }
}
