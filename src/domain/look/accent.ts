import { contrast, mix } from './contrast.ts';

export type Theme = 'light' | 'dark';

/** What the accent stands on and beside, in each theme: colours of `styles/tokens.css`, which a test compares. */
export const GROUNDS = {
  light: {
    page: '#f3f4f7',
    surface: '#ffffff',
    sunken: '#e9ebf0',
    ink: '#141924',
    'ink-soft': '#495263',
    'on-accent': '#ffffff',
  },
  dark: {
    page: '#0d1017',
    surface: '#151a23',
    sunken: '#090c11',
    ink: '#e8ebf1',
    'ink-soft': '#a8b2c2',
    'on-accent': '#0d1017',
  },
} as const;
/** The bar at the top, dark in both themes. */
export const DECK = '#101724';
/** Contrast of text by WCAG 2.2 AA. */
export const LEAST = 4.5;
/** How much of the accent its soft ground holds. */
const SOFT = { light: 0.1, dark: 0.16 } as const;

/** The ground of what is chosen or told by the accent. */
export const softOf = (accent: string, theme: Theme): string =>
  mix(accent, SOFT[theme], GROUNDS[theme].surface);

export interface Measured {
  ratio: number;
  /** What is hard to read, in words. */
  pair: string;
}

/** The worst of all pairs of text and ground that the accent is one of. */
export function measureAccent(accent: string, theme: Theme): Measured {
  const { page, surface, sunken, ink, 'ink-soft': inkSoft, 'on-accent': onAccent } = GROUNDS[theme];
  const soft = softOf(accent, theme);
  const pairs: [pair: string, text: string, ground: string][] = [
    [`a link on the page (${page})`, accent, page],
    [`a link on a panel (${surface})`, accent, surface],
    [`a link on code (${sunken})`, accent, sunken],
    [`a word on its own soft ground (${soft})`, accent, soft],
    ['quiet text on its soft ground', inkSoft, soft],
    ['the word of a button', onAccent, mix(accent, 0.92, surface)],
    ['the number on a cell of the heatmap', ink, mix(accent, 0.46, surface)],
    ...(theme === 'dark'
      ? [[`a mark in the top bar (${DECK})`, accent, DECK] as [string, string, string]]
      : []),
  ];
  return pairs
    .map(([pair, text, ground]) => ({ pair, ratio: contrast(text, ground) }))
    .reduce((worst, one) => (one.ratio < worst.ratio ? one : worst));
}

export const isLegible = (accent: string, theme: Theme): boolean =>
  measureAccent(accent, theme).ratio >= LEAST;

const STEPS = 256;

/** The colour itself where it is legible, else the one with least black or white in it that is. */
export function legibleAccent(accent: string, theme: Theme): string {
  for (let step = 0; step <= STEPS; step += 1)
    for (const end of theme === 'light' ? ['#000000', '#ffffff'] : ['#ffffff', '#000000']) {
      const found = mix(end, step / STEPS, accent);
      if (isLegible(found, theme)) return found;
    }
  return theme === 'light' ? '#2442c4' : '#a3b6ff';
}

/** The accent of both themes as it is shown; undefined where the site names none. */
export function accentOf({
  accent,
  accent_dark,
}: {
  accent?: string | undefined;
  accent_dark?: string | undefined;
}): Record<Theme, string> | undefined {
  const named = accent ?? accent_dark;
  if (!named) return undefined;
  return { light: legibleAccent(named, 'light'), dark: legibleAccent(accent_dark ?? named, 'dark') };
}
