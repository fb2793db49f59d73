import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const node = { environment: 'node' as const, setupFiles: ['tests/run/strict-console.ts'] };

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // Two cores are enough for two files at once; the default leaves one idle.
    maxWorkers: 2,
    projects: [
      // Rules are pure: one process for all of them saves loading the same modules a hundred times.
      { test: { ...node, name: 'spec', include: ['tests/spec/**/*.test.ts'], isolate: false } },
      { test: { ...node, name: 'tenant', include: ['tests/tenant/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          ...node,
          name: 'contract',
          include: ['tests/contract/**/*.test.ts', 'tests/conversation/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: ['tests/screens/**/*.test.tsx'],
          setupFiles: ['tests/run/strict-console.ts', 'tests/run/patient-screens.ts'],
          testTimeout: 40_000,
        },
      },
      {
        test: {
          ...node,
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
    env: { TZ: 'Europe/London' },
  },
});
