import type { Plugin } from 'vite'

const code = `
const fetched = {}

/** The files that come with a page are asked for with it; it is shown when its style is there. */
export const __vitePreload = (load, files = []) =>
  Promise.all(files.map((file) => (fetched[file] ??= fetching(file)))).then(load)

function fetching(file) {
  const href = '/' + file
  if (document.querySelector('link[href="' + href + '"]')) return true
  const isStyle = href.endsWith('.css')
  const link = Object.assign(document.createElement('link'), { rel: isStyle ? 'stylesheet' : 'modulepreload', href })
  document.head.append(link)
  return isStyle ? new Promise((done) => (link.onload = link.onerror = done)) : true
}
`

/** In the place of Vite's own, which is four times as long for bases, nonces and browsers that are not ours. */
export function smallPreload(): Plugin {
  return {
    name: 'small-preload',
    enforce: 'pre',
    apply: 'build',
    load: (id) => (id.endsWith('vite/preload-helper.js') ? code : undefined),
  }
}
