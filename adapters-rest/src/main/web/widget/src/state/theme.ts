import { own, type Agent } from '@halo/client';

type Style = NonNullable<Agent['style']>;

/** How the agent wants to look, as far as its style can be understood. */
export type Look = { readonly accent: string; readonly ink: string; readonly avatar: string | null; readonly icon: Icon };

export type Icon = 'chat' | 'question' | 'wave';

const ACCENT = '#4f46e5';
const COLOUR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;

export function look(wanted: Style | undefined): Look {
  const style = own(wanted ?? {});
  const chosen = style['primary_color'] ?? style['accent_color'] ?? style['color'];
  const accent = typeof chosen === 'string' && COLOUR.test(chosen.trim()) ? chosen.trim() : ACCENT;
  const avatar = style['header_avatar'] ?? style['avatar'] ?? style['avatar_url'];
  const icon = style['trigger_icon'];
  return {
    accent,
    ink: readable(accent),
    avatar: typeof avatar === 'string' && /^https?:\/\//i.test(avatar) ? avatar : null,
    icon: icon === 'question' || icon === 'wave' ? icon : 'chat',
  };
}

/** White or black, whichever can be read better on the colour. */
export function readable(colour: string): '#ffffff' | '#000000' {
  return contrast(colour, 1) >= 4.5 || contrast(colour, 1) >= contrast(colour, 0) ? '#ffffff' : '#000000';
}

function contrast(colour: string, other: 0 | 1): number {
  const mine = luminance(colour);
  return (Math.max(mine, other) + 0.05) / (Math.min(mine, other) + 0.05);
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((c) => c + c).join('') : colour.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** As much of a style as the launcher needs. */
export function launcherStyle({ accent, icon }: Look): Style {
  return { primary_color: accent, trigger_icon: icon };
}

/** The one style sheet that depends on the agent. */
export function variables({ accent, ink }: Look): string {
  return `:host{--accent:${accent};--on-accent:${ink}}`;
}
