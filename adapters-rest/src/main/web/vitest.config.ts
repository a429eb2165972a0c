import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '@dom', development: false } },
  resolve: { alias: { '@dom': fileURLToPath(new URL('widget/src/dom', import.meta.url)) } },
  test: { include: ['*/src/**/*.test.{ts,tsx}'], environment: 'node' },
});
