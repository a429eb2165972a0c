// Bundles an application around the guides' modules, as its makers would: node bundle.mjs VITE ENTRY
const [vite, entry] = process.argv.slice(2);
const { build } = await import(vite);
await build({
  logLevel: 'error',
  configFile: false,
  define: { 'process.env.NODE_ENV': '"development"' },
  build: { lib: { entry, formats: ['es'], fileName: () => 'app.js' }, outDir: 'built', minify: false },
});
