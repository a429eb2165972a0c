import { expect, it } from 'vitest';
import { events } from './event-stream';

function pieces(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(stream) {
      if (at >= bytes.length) return stream.close();
      stream.enqueue(bytes.slice(at, (at += size)));
    },
  });
}

async function read(text: string, size: number) {
  const all = [];
  for await (const event of events(pieces(text, size))) all.push(event);
  return all;
}

/** How many characters its patterns were held against while it read. */
async function looks(text: string): Promise<number> {
  const { test, [Symbol.split]: split } = RegExp.prototype;
  let looked = 0;
  RegExp.prototype.test = function (held) {
    looked += held.length;
    return test.call(this, held);
  };
  RegExp.prototype[Symbol.split] = function (held, limit) {
    looked += held.length;
    return split.call(this, held, limit);
  };
  try {
    await read(text, 1);
    return looked;
  } finally {
    RegExp.prototype.test = test;
    RegExp.prototype[Symbol.split] = split;
  }
}

it('reads the same events whatever pieces they come in', async () => {
  const text = 'id: 1\r\nevent: said\r\ndata: {"a":"é"}\r\n\r\n: \n\ndata: one\ndata: two\n\ndata: left';
  const whole = await read(text, 10_000);
  expect(whole.map((event) => event.data)).toEqual(['{"a":"é"}', 'one\ntwo']);
  for (const size of [1, 2, 3, 5, 7]) expect(await read(text, size)).toEqual(whole);
});

it('looks at most twice as often at an event twice as long', async () => {
  const once = await looks('data: ' + 'a'.repeat(2_000));
  const twice = await looks('data: ' + 'a'.repeat(4_000));
  expect(twice).toBeLessThanOrEqual(2 * once);
});
