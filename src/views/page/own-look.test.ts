import { describe, expect, it } from 'vitest';
import type { Site } from '../../domain/model/site.ts';
import { withholdLook } from '../../domain/withholding/withhold-look.ts';
import { SITE } from '../../testing/build-programme.ts';
import { judgeTree } from '../../testing/judge-tree.ts';
import { SAMPLE_AS_OF } from '../../testing/sample-tree.ts';
import { ownLook } from './own-look.ts';

const look = (own: Partial<Site>) => ownLook({ ...SITE, ...own }, '2026-10-31');
const banner = { text: 'Mail is down', look: 'incident' } as const;

describe('ownLook', () => {
  it('adds nothing to a site that looks as it comes, nor for a banner that is over', () => {
    expect(look({})).toBeUndefined();
    expect(look({ banner: { ...banner, until: '2026-10-30' } })).toBeUndefined();
  });

  it.each<[what: string, own: Partial<Site>, view: object]>([
    ['a banner to its last day', { banner: { ...banner, until: '2026-10-31' } }, { until: '2026-10-31' }],
    ['a banner for good', { banner }, { word: 'Incident', look: 'incident', text: 'Mail is down' }],
    [
      'a banner with a way on',
      { banner: { ...banner, link: { title: 'Go', to: 'runbooks/cloud/mail.md' } } },
      { link: { label: 'Go', href: '/runbooks/mail/' } },
    ],
  ])('shows %s', (_, own, view) => {
    expect(look(own)?.banner).toMatchObject(view);
  });

  it('leaves the hiding of a banner to the build, where the day is pinned', () => {
    expect(
      look({ as_of: '2026-10-31', banner: { ...banner, until: '2026-11-30' } })?.banner,
    ).not.toHaveProperty('until');
  });

  it('puts a logo for light grounds on a plate in the dark bar, and on paper as it is', () => {
    const file = 'content/our logo.svg';
    expect(look({ logo: { file, alt: '' } })?.logo).toEqual({
      src: '/assets/content/our%20logo.svg',
      paper: '/assets/content/our%20logo.svg',
      alt: '',
      plate: true,
    });
    expect(look({ logo: { file, dark: 'content/night.png', alt: 'F' } })?.logo).toMatchObject({
      src: '/assets/content/night.png',
      plate: false,
    });
  });

  it('sets the accent of both themes, of the bar and of diagrams', () => {
    const { style = '' } = look({ accent: '#0b6b35' }) ?? {};
    expect(style).toContain('--accent:light-dark(#0b6b35,#62a07d)');
    expect(style).toContain('--diagram-accentline:light-dark(#0b6b35,#62a07d)');
    expect(style).toContain('.deck{--accent:#62a07d}');
    expect(style.length).toBeLessThan(330);
  });
});

it('what leads to something withheld, or is its picture, stands on no page', () => {
  const link = (to: string) => ({ title: 'x', to });
  const site: Site = {
    ...SITE,
    logo: { file: 'content/a.png', dark: 'content/b.png', alt: '' },
    nav: [link('runbooks/a.md'), link('runbooks/b.md'), link('https://b.example/')],
    footer: { links: [link('content/b.png'), link('content/roles.yml')] },
    banner: { ...banner, link: link('runbooks/b.md') },
  };
  const hidden = new Map(['content/b.png', 'runbooks/b.md'].map((file) => [file, 'withheld-1']));
  expect(withholdLook(site, hidden)).toEqual({
    ...SITE,
    logo: { file: 'content/a.png', alt: '' },
    nav: [link('runbooks/a.md'), link('https://b.example/')],
    footer: { links: [link('content/roles.yml')] },
    banner,
  });
  expect(withholdLook(site, new Map([['content/a.png', 'withheld-1']])).logo).toBeUndefined();
  expect(withholdLook(SITE, hidden)).toEqual(SITE);
});

it.each(['accent: #123456', 'name: twice', 'accent: "#12'])(
  '%s does not make the logo one that nobody shows',
  async (line) => {
    const changes = [
      { file: 'content/logo.png', text: 'png' },
      {
        file: 'content/site.yml',
        replace: 'name: Sample',
        by: `name: Sample\nlogo: { file: content/logo.png, alt: "" }\n${line}`,
      },
    ];
    const findings = await judgeTree(changes, SAMPLE_AS_OF);
    expect(findings.map(({ file }) => file)).toEqual(['content/site.yml']);
  },
);

it.each([
  ['accent: "red"', 'schema/bad-value'],
  ['accent: "#12345"', 'schema/bad-value'],
  ['accent: "#123456;}body{display:none}"', 'schema/bad-value'],
  ['accent: #123456', 'schema/wrong-type'],
  ['accent: 123456', 'schema/wrong-type'],
  ['logo: { file: ../logo.svg, alt: "" }', 'schema/bad-value'],
  ['logo: { file: content/../../logo.svg, alt: "" }', 'schema/bad-value'],
  ['logo: { file: content/.., alt: "" }', 'schema/bad-value'],
  ['logo: { file: /etc/passwd.svg, alt: "" }', 'schema/bad-value'],
  ['logo: { file: "https://evil.example/a.svg", alt: "" }', 'schema/bad-value'],
  ['logo: { file: content/site.yml, alt: "" }', 'schema/bad-value'],
  ['logo: { file: content/none.svg, alt: "" }', 'site/unfit-logo'],
  ['logo: { file: content/none.svg }', 'schema/missing-key'],
  ['nav: [{ title: Go, to: "javascript:alert(1)" }]', 'schema/bad-value'],
  ['nav: [{ title: Go, to: " javascript:alert(1)" }]', 'schema/bad-value'],
  ['nav: [{ title: Go, to: "http://example.org/" }]', 'schema/bad-value'],
  ['nav: [{ title: Go, to: "//example.org/" }]', 'schema/bad-value'],
  ['nav: [{ title: Go, to: "data:text/html,x" }]', 'schema/bad-value'],
  ['nav: [{ title: Go, to: content/guides/../../x.md }]', 'schema/bad-value'],
  ['nav: [{ title: Go, to: content/guides/gone.md }]', 'site/dead-link'],
  ['footer: { links: [{ title: Go, to: content/drawing.svg }] }', 'schema/bad-value'],
  ['banner: { text: " ", look: incident }', 'schema/bad-value'],
  ['banner: { text: Fire, look: party }', 'schema/bad-value'],
  ['banner: { text: Fire, look: incident, until: tomorrow }', 'schema/bad-value'],
  [`banner: { text: ${'x'.repeat(301)}, look: incident }`, 'schema/out-of-range'],
  ['banner: { text: "<script>alert(1)</script>", look: incident }', undefined],
  ['analytics: none', 'schema/unknown-key'],
])('%s is told as %s', async (line, code) => {
  const change = { file: 'content/site.yml', replace: 'name: Sample', by: `name: Sample\n${line}` };
  const findings = await judgeTree([change], SAMPLE_AS_OF);
  expect(findings.map((one) => [one.code, one.file, one.line])).toEqual(
    code ? [[code, 'content/site.yml', 2]] : [],
  );
  if (code && !code.endsWith('-key')) expect(findings[0]?.column).toBeGreaterThan(8);
});
