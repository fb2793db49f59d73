import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const node = { environment: 'node' as const, setupFiles: ['tests/run/strict-console.ts'] };

const BUNDLED = [
  '@fluentui/react-components',
  '@tanstack/react-query',
  '@testing-library/react',
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'zod',
];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // Two cores are enough for two files at once; the default leaves one idle.
    maxWorkers: 2,
    projects: [
      // One process for many files saves loading the same modules a hundred times; tests of ours share no state.
      { test: { ...node, name: 'spec', include: ['tests/spec/**/*.test.ts'], isolate: false } },
      {
        test: { ...node, name: 'tenant', include: ['tests/tenant/**/*.test.ts'], testTimeout: 60_000, isolate: false },
      },
      {
        test: {
          ...node,
          name: 'contract',
          include: ['tests/contract/**/*.test.ts', 'tests/conversation/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          isolate: false,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: ['tests/screens/**/*.test.tsx'],
          setupFiles: ['tests/run/strict-console.ts', 'tests/run/patient-screens.ts'],
          // Fluent is a thousand small modules: bundled once, each file of tests loads it as one.
          deps: { optimizer: { client: { enabled: true, include: BUNDLED } } },
          testTimeout: 40_000,
        },
      },
      {
        test: {
          ...node,
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
    env: { TZ: 'Europe/London' },
  },
});
