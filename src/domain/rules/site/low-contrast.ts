import { LEAST, legibleAccent, measureAccent, type Theme } from '../../look/accent.ts';
import { defineRule } from '../define-rule.ts';

const KEYS = [
  ['accent', 'light'],
  ['accent_dark', 'dark'],
] as const satisfies readonly (readonly [string, Theme])[];

export const siteLowContrast = defineRule<{
  colour: string;
  theme: string;
  ratio: string;
  pair: string;
  nearest: string;
}>({
  code: 'site/low-contrast',
  severity: 'warning',
  title: 'An accent that is hard to read',
  why: 'Links, buttons and marks are read at night, on bad screens and on paper; a pale accent hides the way on.',
  message: ({ colour, theme, ratio, pair }) =>
    `"${colour}" has a contrast of ${ratio} to 1 in the ${theme} theme, less than ${LEAST} to 1: ${pair}.`,
  hint: ({ nearest }) => `Write "${nearest}", the nearest that passes; pages show it already.`,
  *find({ programme: { site }, sources }) {
    const source = sources.find(({ kind }) => kind === 'site');
    if (!source || !site) return;
    for (const [key, theme] of KEYS) {
      const colour = site[key];
      if (!colour) continue;
      const { ratio, pair } = measureAccent(colour, theme);
      if (ratio >= LEAST) continue;
      const nearest = legibleAccent(colour, theme);
      const place = { file: source.file, data: { path: [key] } };
      yield {
        place,
        args: { colour, theme, ratio: (Math.floor(ratio * 100) / 100).toFixed(2), pair, nearest },
        fix: { place, replacement: `"${nearest}"` },
      };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\naccent: "#0b6b35"\naccent_dark: "#74d99f"',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'content/site.yml', replace: 'name: Sample', by: 'name: Sample\naccent: "#ffd400"' },
        ],
        at: ['content/site.yml:2:9'],
        message:
          '"#ffd400" has a contrast of 1.20 to 1 in the light theme, less than 4.5 to 1: a link on code (#e9ebf0).',
      },
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\naccent: "#0b6b35"\naccent_dark: "#0b6b35"',
          },
        ],
        at: ['content/site.yml:3:14'],
      },
    ],
  },
});
