import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** One file for script tags, CommonJS and AMD; it goes where no build is committed. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '@dom' } },
  resolve: { alias: { '@dom': fileURLToPath(new URL('src/dom', import.meta.url)) } },
  build: {
    outDir: '../../../../target/web',
    emptyOutDir: true,
    target: 'es2022',
    cssMinify: true,
    reportCompressedSize: false,
    lib: { entry: 'src/index.ts', name: 'HaloAgents', formats: ['umd'], fileName: () => 'haloagents.umd.js' },
  },
});
