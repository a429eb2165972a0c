/** One event of a `text/event-stream`. */
export type StreamEvent = { readonly id: string | null; readonly event: string; readonly data: string };

const BLANK_LINE = /\r?\n\r?\n/;

/** Reads events as they come; ends when the stream does. Bytes of any kind, comments too, say that the line stands. */
export async function* events(body: ReadableStream<Uint8Array>, alive: () => void = () => undefined): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let tail = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (!done) alive();
      const more = done ? decoder.decode() : decoder.decode(value, { stream: true });
      rest += more;
      tail += more;
      // What has been looked through is not looked through again with every piece that comes.
      const complete = BLANK_LINE.test(tail);
      tail = tail.slice(-3);
      if (!complete && !done) continue;
      const blocks = rest.split(BLANK_LINE);
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = read(block);
        if (event) yield event;
      }
      if (done) return;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function read(block: string): StreamEvent | null {
  let id: string | null = null;
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') id = value;
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  }
  return data.length > 0 ? { id, event, data: data.join('\n') } : null;
}
