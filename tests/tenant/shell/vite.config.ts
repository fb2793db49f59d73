import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The Teams shell page; served by the local tenant from dist/. */
export default defineConfig({
  root: new URL('page/', import.meta.url).pathname,
  plugins: [react()],
  build: {
    outDir: new URL('dist/', import.meta.url).pathname,
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 2000,
  },
});
