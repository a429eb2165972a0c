/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';

type Module = { init?: unknown; getInstance?: unknown; version?: unknown };

const RELEASES = import.meta.glob<string>('../../../resources/sdk/*/haloagents.umd.js', { query: '?raw', import: 'default', eager: true });

describe.each(Object.entries(RELEASES))('the release %s', (address, script) => {
  const released = address.split('/').at(-2);

  it('is a CommonJS module', () => {
    const module: { exports: Module } = { exports: {} };
    run({ module, exports: module.exports });
    expectHalo(module.exports);
  });

  it('is an AMD module', () => {
    const halo: Module = {};
    const define = (needs: readonly string[], make: (exports: Module) => void) => {
      expect(needs).toEqual(['exports']);
      make(halo);
    };
    run({ define: Object.assign(define, { amd: {} }) });
    expectHalo(halo);
  });

  it('is a global where there are no modules', () => {
    const page = globalThis as { HaloAgents?: Module };
    run({});
    expectHalo(page.HaloAgents ?? {});
    delete page.HaloAgents;
  });

  function run(surroundings: { readonly module?: unknown; readonly exports?: unknown; readonly define?: unknown }) {
    const { module, exports, define } = surroundings;
    new Function('module', 'exports', 'define', script)(module, exports, define);
  }

  function expectHalo(halo: Module) {
    expect(typeof halo.init).toBe('function');
    expect(typeof halo.getInstance).toBe('function');
    expect(halo.version).toBe(released);
  }
});
