import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { privates } from './privates.ts';

/** One file for script tags, CommonJS and AMD; it goes where no build is committed. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '@dom' } },
  resolve: { alias: { '@dom': fileURLToPath(new URL('src/dom', import.meta.url)) } },
  build: {
    outDir: '../../../../target/web',
    emptyOutDir: true,
    target: 'es2022',
    cssMinify: true,
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    reportCompressedSize: false,
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      compress: { passes: 6, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false, lhs_constants: false },
      mangle: { properties: { regex: privates() } },
    },
    rolldownOptions: { output: { generatedCode: { symbols: false } } },
    lib: { entry: 'src/index.ts', name: 'HaloAgents', formats: ['umd'], fileName: () => 'haloagents.umd.js' },
  },
});
