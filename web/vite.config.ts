/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './src/testing/content-security-policy.ts';
import { fakeApi } from './src/testing/fake-api-plugin.ts';

const api = process.env.API_URL ?? 'http://localhost:8080';

/** `--mode fake` answers /api from an in-memory journal; any other mode proxies to a running api-service. */
export default defineConfig(({ mode }) => {
  // As an object, a proxy keeps the Host header, which the API compares with the Origin.
  const proxy = mode === 'fake' ? undefined : { '/api': { target: api } };
  return {
    plugins: [react(), tailwindcss(), ...(mode === 'fake' ? [fakeApi()] : [])],
    resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
    build: {
      target: 'es2023',
      // A font or image inlined as data: would be refused by `font-src 'self'`.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // What so many screens share comes in one file: dozens of small ones compress worse, and each is named wherever it is needed.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: /src|node_modules/, minShareCount: 10 }] } } },
    },
    server: { proxy },
    preview: {
      headers: { 'Content-Security-Policy': contentSecurityPolicy },
      proxy,
    },
    test: {
      environment: 'happy-dom',
      environmentOptions: { happyDOM: { url: 'http://localhost:8080/' } },
      setupFiles: './src/testing/setup.ts',
      testTimeout: 30_000,
      env: { TZ: 'America/New_York' },
    },
  };
});
