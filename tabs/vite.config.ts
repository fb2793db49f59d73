import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = (name: string) => new URL(name, import.meta.url).pathname;

/** Where a module of a package lands, so that the host's and the sign-in's code are never part of the first page. */
function chunkOf(id: string): string | null {
  if (id.includes('/@microsoft/teams-js/')) return 'teams-js';
  if (id.includes('/@azure/msal-')) return 'msal';
  return null;
}

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { index: page('index.html'), redirect: page('redirect.html') },
      output: { manualChunks: chunkOf },
    },
  },
});
