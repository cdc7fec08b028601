/** How the site is built and how the tests run. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { scenarioPlugin } from './src/server/scenarioPlugin.ts';
import { stampPlugin } from './src/server/stampPlugin.ts';

export default defineConfig({
  plugins: [react(), scenarioPlugin(), stampPlugin()],
  build: {
    // The default targets rewrite `:dir(rtl)` into a list of languages that gets Kurdish wrong.
    cssTarget: ['chrome123', 'safari17.5', 'firefox128'],
    // Our own policy forbids fonts and scripts inside a `data:` address.
    assetsInlineLimit: 0,
  },
  server: { port: 5173 },
  test: {
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // Screens ask for jsdom in their first line. Every file cleans up after itself (`setup.ts`), so files may
          // share a process; that is ten times faster.
          environment: 'node',
          isolate: false,
          setupFiles: ['test/support/setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          globalSetup: ['test/support/openServer.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
