import { resolve } from 'node:path'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { chunksOf } from './chunks.ts'
import { serviceWorker } from './offline/build-worker.ts'
import { smallPreload } from './preload.ts'

// Stores, and what schemas are made of, come with the pages that use them.
const isLight =
  /^(?!.*(valibot|solid-js\/store|\/shared\/(?!(current-need|daypart|place|opportunity|placement-state|person)\.ts)))/
const root = import.meta.dirname
const api = process.env.API ?? 'http://127.0.0.1:8787'

// Reading a property and making a schema change nothing. Knowing that, the bundler drops the schemas that no page uses.
const treeshake = {
  // What is shared with the server only names things: a file of it that nothing is used from is left out.
  moduleSideEffects: (id: string) => !id.startsWith(resolve(root, '../shared')),
  propertyReadSideEffects: false as const,
  manualPureFunctions: [
    'v',
    'line',
    'prose',
    'setOf',
    'idLike',
    'idSchema',
    'inOrder',
    'roomOnlyForRoom',
    'RegExp',
    'Object.keys',
  ],
}

export default defineConfig({
  root,
  plugins: [solid(), smallPreload(), serviceWorker()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The design rests on light-dark(): older browsers are not served a half translation of it.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // The CSP allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The names of the files that come with each page stand beside the table of pages, not in the first load.
      resolveDependencies: (_, files, { hostId }) =>
        hostId.includes('/first-') ? files.filter((file) => file.endsWith('.css')) : files,
    },
    rolldownOptions: {
      treeshake,
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: chunksOf({
                entry: `${root}/app/main.tsx`,
                page: `${root}/features/start/start-page.tsx`,
                routes: `${root}/app/routes.ts`,
              }),
              test: isLight,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  server: { proxy: { '/api': api, '/auth': api, '/dev': api, '/files': api } },
  preview: { proxy: { '/api': api, '/auth': api, '/dev': api, '/files': api } },
  test: {
    name: 'web',
    environment: 'jsdom',
    include: ['**/*.test.{ts,tsx}'],
    css: false,
  },
})
