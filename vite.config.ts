import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { leanWorkers } from './.config/lean-workers.ts'
import { findChromium } from './.scripts/chromium.mjs'

const chromium = findChromium()

/** Flags that keep a headless Chromium quiet on a machine without network; `--no-sandbox` because CI runs as root. */
const chromiumFlags = ['--no-sandbox', '--disable-quic', '--disable-background-networking']

export default defineConfig({
  base: './',
  plugins: [svelte()],
  build: { target: 'es2023', modulePreload: false, assetsInlineLimit: 0 },
  worker: { format: 'iife', plugins: () => [leanWorkers()] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/e2e/**', 'tests/corpora/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'corpora',
          environment: 'node',
          include: ['tests/corpora/**/*.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === undefined ? {} : { executablePath: chromium }),
                args: chromiumFlags,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          environment: 'node',
          include: ['tests/bench/**/*.bench.ts'],
          globalSetup: ['tests/e2e/serve-build.ts'],
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/serve-build.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
