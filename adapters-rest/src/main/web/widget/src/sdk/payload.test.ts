import { expect, test } from 'vitest';
import { fitting, newMessageId, newSessionId } from './payload';

test('the largest traits are left out until the rest fits', () => {
  let warned = 0;
  const fit = fitting({ name: 'Maria', essay: 'x'.repeat(9000), novel: 'y'.repeat(20_000), small: 1 }, () => warned++);
  expect(Object.keys(fit)).toEqual(['name', 'essay', 'small']);
  expect(warned).toBe(1);
});

test('ids are long and never the same', () => {
  const ids = new Set(Array.from({ length: 1000 }, newSessionId));
  expect(ids.size).toBe(1000);
  expect(newSessionId()).toMatch(/^sess_[\w-]{32}$/);
  expect(newMessageId()).toMatch(/^msg_[\w-]{24}$/);
});
