import { defineConfig } from 'vitest/config'
import { depth } from './test/support/depth.ts'

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,functions,infra}/**/*.test.ts', 'test/matching/**/*.test.ts'],
          globalSetup: 'test/support/engine-setup.ts',
        },
      },
      'web/vite.config.ts',
      {
        extends: true,
        test: {
          name: 'flows',
          include: ['test/{flows,races,security}/**/*.test.ts'],
          globalSetup: 'test/support/engine-setup.ts',
          testTimeout: 60_000 * depth,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          // The same flows once more, every request through the adapter that Lambda uses, and the bundles themselves.
          name: 'lambda',
          include: ['test/{flows,security,bundle}/**/*.test.ts'],
          // These start the whole local server.
          exclude: ['test/flows/{two-processes,smoke}.test.ts'],
          globalSetup: 'test/support/bundle-setup.ts',
          env: { ADAPTER: 'lambda' },
          testTimeout: 60_000 * depth,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: ['test/e2e/lighthouse.test.ts'],
          globalSetup: 'test/support/browser-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          // Last and alone: what else runs would count as slowness of the pages.
          name: 'lighthouse',
          include: ['test/e2e/lighthouse.test.ts'],
          globalSetup: 'test/support/browser-setup.ts',
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
    setupFiles: 'test/support/depth.ts',
    testTimeout: 20_000 * depth,
    // How long something may take says nothing about whether it is right.
    expect: { poll: { timeout: 20_000 } },
    // The time zone of the machine must not matter: a default that differs from both UTC and Amsterdam shows it.
    env: { TZ: 'America/New_York' },
  },
})
