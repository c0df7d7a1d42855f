import { defineRule } from '../define-rule.ts';

export const siteBannerOver = defineRule<{ until: string }>({
  code: 'site/banner-over',
  severity: 'info',
  title: 'A banner whose last day is over',
  why: 'No page shows it any more: whoever believes that readers are warned is wrong.',
  message: ({ until }) => `The banner was shown until ${until}; no page shows it now.`,
  hint: () => 'Delete the banner, or give it a later day.',
  *find({ programme: { site }, sources, today }) {
    const source = sources.find(({ kind }) => kind === 'site');
    const until = site?.banner?.until;
    if (source && until && until < today)
      yield { place: { file: source.file, data: { path: ['banner', 'until'] } }, args: { until } };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nbanner: { text: Mail is down, look: warning, until: 2026-10-31 }',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nbanner: { text: Mail is down, look: warning, until: 2026-10-30 }',
          },
        ],
        at: ['content/site.yml:2:53'],
        message: 'The banner was shown until 2026-10-30; no page shows it now.',
      },
    ],
  },
});
