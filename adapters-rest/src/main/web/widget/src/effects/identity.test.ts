import { describe, expect, test } from 'vitest';
import { Identity, isExpired, Paused } from './identity';

const token = (exp: number, name = 'a') => ['x', btoa(JSON.stringify({ exp, name })), 'y'].join('.');
const LONG = 4_000_000_000;
const GONE = 1_000_000_000;

function person(fetchToken?: () => Promise<string>) {
  const heard: string[] = [];
  const ending = new AbortController();
  const identity = new Identity({ fetchToken, paused: () => heard.push('paused'), resumed: () => heard.push('resumed') }, ending.signal);
  return { identity, heard, ending };
}

describe('identity', () => {
  test('names nobody until somebody is claimed', async () => {
    const { identity } = person();
    expect(await identity.who('s')).toEqual({ sessionId: 's', userId: null, token: null });
  });

  test('never sends a token known to be expired, and says so once', async () => {
    const { identity, heard } = person();
    identity.claim('maria', token(GONE));
    await expect(identity.who('s')).rejects.toBeInstanceOf(Paused);
    await expect(identity.who('s')).rejects.toBeInstanceOf(Paused);
    expect(heard).toEqual(['paused']);
  });

  test('asks the page for a token when there is none or the old one has expired', async () => {
    let asked = 0;
    const { identity } = person(async () => token(LONG, 'fresh' + ++asked));
    identity.claim('maria', token(GONE));
    const [a, b] = await Promise.all([identity.who('s'), identity.who('s')]);
    expect(asked).toBe(1);
    expect(a.token).toBe(token(LONG, 'fresh1'));
    expect(b.token).toBe(a.token);
  });

  test('pauses when the page has none either, and goes on with the next good one', async () => {
    const { identity, heard } = person(async () => {
      throw new Error('signed out');
    });
    identity.claim('maria', undefined);
    await expect(identity.who('s')).rejects.toBeInstanceOf(Paused);
    identity.claim('maria', token(GONE));
    expect(identity.blocked).toBe(true);
    identity.claim('maria', token(LONG));
    expect(await identity.who('s')).toMatchObject({ token: token(LONG) });
    expect(heard).toEqual(['paused', 'resumed']);
  });

  test('tries a refused token once more with a fresh one, and never the same again', async () => {
    const { identity, heard } = person(async () => token(LONG, 'second'));
    identity.claim('maria', token(LONG, 'first'));
    expect(await identity.refused(token(LONG, 'first'))).toBe(true);
    expect(await identity.refused(token(LONG, 'second'))).toBe(false);
    expect(heard).toEqual(['paused']);
  });

  test('needs no token where the page has none to give', async () => {
    const { identity } = person();
    identity.claim('maria', undefined);
    expect(await identity.who(null)).toEqual({ sessionId: null, userId: 'maria', token: null });
  });

  test('leaves a token it cannot read to the server', () => {
    expect(isExpired('nonsense')).toBe(false);
    expect(isExpired('a.b.c')).toBe(false);
  });
});
