import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import type { Plugin, Rolldown } from 'vite'

/** Pages that can be opened without a connection. */
const pages =
  /features\/(start\/start-page|planner\/student-week-page|placements\/placements?-page|dossier\/(dossier|experience)-page)\.tsx$/
/** What such a page fetches once it is there. */
const parts =
  /(\.en\.ts|\/errors\.nl\.ts|web\/app\/[\w-]+\.tsx?|\/(error-notice|toast-line)\.tsx|features\/hours\/[\w-]+\.tsx|web\/offline\/[\w-]+\.ts)$/

/** What index.html asks for beside the build. */
const unhashed = ['/favicon.svg']

/** Builds the worker behind the pages as one classic script at a fixed address, with the names of the files that it keeps. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // Last: what others drop from the build is no file.
      order: 'post',
      async handler(_, bundle) {
        const files = filesOf(bundle).sort()
        const { outputFiles } = await build({
          entryPoints: [`${import.meta.dirname}/service-worker.ts`],
          bundle: true,
          write: false,
          minify: true,
          format: 'iife',
          target: ['chrome123', 'firefox128', 'safari17.5'],
          define: {
            FILES: JSON.stringify([...files.map((file) => `/${file}`), ...unhashed]),
            BUILD: JSON.stringify(createHash('sha256').update(files.join()).digest('hex').slice(0, 12)),
          },
        })
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: outputFiles[0]?.text ?? '' })
      },
    },
  }
}

/** The entry, the pages and their parts, with everything that these need: script, style and the type of our language. */
function filesOf(bundle: Rolldown.OutputBundle) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const wanted = new Set<string>()
  const want = (chunk: Rolldown.OutputChunk) => {
    if (wanted.has(chunk.fileName)) return
    wanted.add(chunk.fileName)
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) wanted.add(sheet)
    for (const asset of chunk.viteMetadata?.importedAssets ?? []) wanted.add(asset)
    for (const name of chunk.imports) for (const imported of chunks) if (imported.fileName === name) want(imported)
    for (const name of chunk.dynamicImports) {
      for (const imported of chunks) {
        if (imported.fileName === name && parts.test(imported.facadeModuleId ?? '')) want(imported)
      }
    }
  }
  for (const chunk of chunks) if (chunk.isEntry || pages.test(chunk.facadeModuleId ?? '')) want(chunk)
  const others = Object.keys(bundle).filter((name) => /latin-wght|icons|paving/.test(name) || /^assets\/index.*\.css$/.test(name))
  return [...new Set([...wanted, ...others])]
}
