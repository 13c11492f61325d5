/** A fetch that keeps cookies per origin, as a browser does, and follows redirects itself so that none gets lost. */
export function cookieJar() {
  const cookies = new Map<string, { value: string; origin: string; path: string; name: string }>()

  function header(url: URL) {
    return [...cookies.values()]
      .filter(
        ({ origin, path }) => origin === url.origin && `${url.pathname}/`.startsWith(path.endsWith('/') ? path : `${path}/`),
      )
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  function keep(url: URL, response: Response) {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const name = pair.slice(0, pair.indexOf('='))
      const value = pair.slice(pair.indexOf('=') + 1)
      const attribute = (wanted: string) =>
        attributes.find((part) => part.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
      const path = attribute('path') ?? '/'
      const key = `${url.origin} ${path} ${name}`
      const expires = attribute('expires')
      if (attribute('max-age') === '0' || (expires && Date.parse(expires) < Date.now())) cookies.delete(key)
      else cookies.set(key, { value, origin: url.origin, path, name })
    }
  }

  return async function fetchWithCookies(input: string | URL, init: RequestInit = {}): Promise<Response> {
    let url = new URL(input)
    let options: RequestInit = init
    for (let hops = 0; hops < 20; hops++) {
      const headers = new Headers(options.headers)
      const cookie = header(url)
      if (cookie) headers.set('cookie', cookie)
      const response = await fetch(url, { ...options, headers, redirect: 'manual' })
      keep(url, response)
      const location = response.headers.get('location')
      if (!location || response.status < 300 || response.status > 399 || init.redirect === 'manual') return response
      await response.body?.cancel()
      url = new URL(location, url)
      options = response.status === 307 || response.status === 308 ? options : { headers: { accept: 'text/html' } }
    }
    throw new Error(`too many redirects, the last to ${url}`)
  }
}
