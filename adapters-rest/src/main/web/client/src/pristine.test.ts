import { afterEach, expect, test } from 'vitest';
import { compact } from './pristine';

type Spoilt = { toJSON?: unknown };
const kinds = [Object, Array, String, Number, Boolean].map((kind) => kind.prototype as Spoilt);

afterEach(() => {
  for (const kind of kinds) delete kind.toJSON;
});

const body = { text: 'a', n: 1, yes: true, none: null, left: undefined, list: ['b', { c: [] }], at: new Date(0) };

test('a page that teaches everything a JSON of its own changes nothing', () => {
  const written = JSON.stringify(body);
  for (const kind of kinds) Object.defineProperty(kind, 'toJSON', { configurable: true, enumerable: true, writable: true, value: () => 'spoilt' });
  expect(compact(body)).toBe(written.replace('"1970', '"1970'));
  expect(compact(Object.assign(Object.create(null) as object, { a: [] }))).toBe('{"a":[]}');
});

test('a page whose own JSON breaks at ours changes nothing either', () => {
  const [object] = kinds;
  if (object) {
    object.toJSON = () => {
      throw new Error('broken');
    };
  }
  const written = compact({ a: ['b', undefined, () => 1], c: () => 1, d: NaN });
  delete object?.toJSON;
  expect(written).toBe('{"a":["b",null,null],"d":null}');
});

test('what knows itself how to be written is asked', () => {
  class Money {
    toJSON = () => '1 €';
  }
  expect(compact({ price: new Money(), at: new Date(0) })).toBe('{"price":"1 €","at":"1970-01-01T00:00:00.000Z"}');
});
