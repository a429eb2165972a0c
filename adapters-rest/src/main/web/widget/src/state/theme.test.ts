import { expect, test } from 'vitest';
import { launcherStyle, look, readable } from './theme';

test('what can be read on the colour is written on it', () => {
  expect(readable('#4f46e5')).toBe('#ffffff');
  expect(readable('#ffd400')).toBe('#000000');
  expect(readable('#fff')).toBe('#000000');
});

test('a style that is no colour and no picture changes nothing', () => {
  expect(look({ primary_color: 'red;} *{display:none', avatar: 'javascript:x', trigger_icon: {} })).toEqual(look(undefined));
});

test('an agent looks as it wants', () => {
  expect(look({ primary_color: '#0a7', avatar: 'https://x.example/a.png', trigger_icon: 'wave' })).toEqual({
    accent: '#0a7', ink: '#000000', avatar: 'https://x.example/a.png', icon: 'wave',
  });
});

test('a launcher looks as it did when it is drawn from what was kept', () => {
  const known = look({ color: '#0a7', trigger_icon: 'question', avatar: 'https://x.example/a.png' });
  expect(look(launcherStyle(known))).toEqual({ ...known, avatar: null });
});
