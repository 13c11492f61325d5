import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

const api = process.env.API ?? 'http://127.0.0.1:8787'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [solid()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The design rests on light-dark(): older browsers are not served a half translation of it.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // The CSP allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Reading a property changes nothing here. Knowing that, the bundler drops the schemas that a page does not use.
    rolldownOptions: {
      treeshake: {
        propertyReadSideEffects: false,
        manualPureFunctions: ['v', 'line', 'prose', 'setOf', 'idSchema', 'RegExp', 'Object.keys'],
      },
    },
  },
  server: { proxy: { '/api': api, '/auth': api, '/dev': api } },
  preview: { proxy: { '/api': api, '/auth': api, '/dev': api } },
  test: {
    name: 'web',
    environment: 'jsdom',
    include: ['**/*.test.{ts,tsx}'],
    css: false,
  },
})
