import { logoFiles } from '../../model/own/look.ts';
import { defineRule } from '../define-rule.ts';
import { carriedByFile } from '../views/homes.ts';

/** Every page shows it, on a weak line too. */
const MOST = 200_000;

const WORDS = {
  missing: ['There is no picture', 'Put the file there, or mend the path.'],
  active: [
    'The drawing does more than show something',
    'Save it as plain SVG, without scripts, handlers, embedded pages and addresses, or as PNG.',
  ],
  heavy: ['The logo weighs too much', 'Save it smaller: 200 kB are plenty for a picture of this size.'],
} as const;

export const siteUnfitLogo = defineRule<{ reason: keyof typeof WORDS; what: string }>({
  code: 'site/unfit-logo',
  severity: 'error',
  title: 'A logo that cannot be shown',
  why: 'It stands on every page: a missing or heavy one is missing or waited for on every page.',
  message: ({ reason, what }) => `${WORDS[reason][0]}: ${what}.`,
  hint: ({ reason }) => WORDS[reason][1],
  *find(world) {
    const source = world.sources.find(({ kind }) => kind === 'site');
    const carried = carriedByFile(world);
    const { site } = world.programme;
    if (!source || !site || !carried) return;
    for (const [at, written] of logoFiles(site).entries()) {
      const place = { file: source.file, data: { path: ['logo', at === 0 ? 'file' : 'dark'] } };
      const file = written.normalize('NFC');
      const found = carried.get(file);
      if (!found) yield { place, args: { reason: 'missing', what: `"${file}"` } };
      else if (found.active) yield { place, args: { reason: 'active', what: `"${file}": ${found.active}` } };
      else if (found.bytes > MOST)
        yield {
          place,
          args: { reason: 'heavy', what: `"${file}" has ${Math.ceil(found.bytes / 1000)} kB` },
        };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/logo.svg',
            text: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>',
          },
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nlogo: { file: content/logo.svg, alt: "" }',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/logo.svg',
            text: '<svg xmlns="http://www.w3.org/2000/svg"><script>go()</script></svg>',
          },
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nlogo: { file: content/logo.svg, dark: content/night.png, alt: "" }',
          },
        ],
        at: ['content/site.yml:2:15', 'content/site.yml:2:39'],
        message: 'The drawing does more than show something: "content/logo.svg": it has <script>.',
      },
      {
        changes: [
          { file: 'content/logo.png', text: 'x'.repeat(201_000) },
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nlogo: { file: content/logo.png, alt: "" }',
          },
        ],
        at: ['content/site.yml:2:15'],
      },
    ],
  },
});
