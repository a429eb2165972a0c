// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Outgoing } from '../state/conversation';
import { Store } from './store';

const wrote = (id: string): Outgoing => ({ id, text: id, images: [], at: '', state: 'waiting' });

beforeEach(() => localStorage.clear());

test('whoever gets a name takes along what was hers without one, and keeps what she had', () => {
  const hers = new Store('o', 'a');
  hers.set({ sessionId: 'old', outgoing: [wrote('1')], dismissed: ['x'] });
  const store = new Store('o', null);
  store.set({ outgoing: [wrote('2')], dismissed: ['y'] });
  store.moveTo('a');
  expect(store.get()).toMatchObject({ sessionId: 'old', outgoing: [{ id: '1' }, { id: '2' }], dismissed: ['x', 'y'] });
  expect(localStorage.getItem('haloagents:o:')).toBeNull();

  const again = new Store('o', null);
  again.set({ sessionId: 'new' });
  again.moveTo('a');
  expect(again.get()).toMatchObject({ sessionId: 'new', dismissed: ['x', 'y'] });
});

test('a name changes nothing where nothing was said before', () => {
  const store = new Store('o', null);
  store.moveTo('a');
  expect(localStorage.length).toBe(0);
});
