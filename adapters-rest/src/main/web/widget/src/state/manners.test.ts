import { describe, expect, test } from 'vitest';
import { looksLikeAuth, manners } from './manners';

describe('manners', () => {
  test('are quiet by default', () => {
    expect(manners(undefined, [], '/')).toEqual({
      trigger: true, badge: true, proactive: true, greeting: true, autoOpenUnseen: false, banners: true, inAppMessages: true,
    });
  });

  test('keep banners and in-app messages in manual mode', () => {
    expect(manners('manual', [], '/')).toMatchObject({ trigger: false, badge: false, proactive: false, greeting: false, banners: true, inAppMessages: true });
  });

  test('are manual on the paths that match, whatever ui says', () => {
    const ui = { trigger: true, autoOpenUnseen: true, banners: false };
    expect(manners(ui, ['/checkout/*'], '/checkout/pay/now')).toMatchObject({ trigger: false, autoOpenUnseen: false, banners: false });
    expect(manners(ui, ['/checkout/*'], '/')).toMatchObject({ trigger: true, autoOpenUnseen: true, banners: false });
  });

  test.each(['/signin', '/en/sign-in', '/login/', '/oauth/callback', '/checkout/1', '/SSO'])('%s looks like an auth route', (path) => {
    expect(looksLikeAuth(path)).toBe(true);
  });

  test.each(['/', '/authors', '/design', '/blog/login-tips', '/registered'])('%s does not', (path) => {
    expect(looksLikeAuth(path)).toBe(false);
  });
});
