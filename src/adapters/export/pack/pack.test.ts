import type { Element, Root } from 'hast';
import { createHash } from 'node:crypto';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { unpackIndex, type PackedIndex } from '../../../domain/search/pack-index.ts';
import { noteList } from '../../../domain/text/note-list.ts';
import { parseRunbook } from '../../../markdown/parse-runbook.ts';
import type { Assets } from './assets.ts';
import { indexOfPack } from './index-of-pack.ts';
import { packDocument, type DocumentParts } from './pack-document.ts';
import { dropDeadAnchors, placeLinks } from './place-links.ts';
import { partId, setApart } from './set-apart.ts';
import { el, idsOf } from './tree.ts';

function tree(html: string): Element {
  const root = unified().use(rehypeParse, { fragment: true }).parse(html) as Root;
  return el('div', {}, ...(root.children as Element[]));
}
const text = (node: Element) =>
  unified().use(rehypeStringify).stringify({ type: 'root', children: node.children });

describe('placeLinks', () => {
  const placed = (html: string, site?: string) => {
    const node = tree(html);
    placeLinks(
      node,
      'runbooks/phishing/index.html',
      ({ address, part }) =>
        address === '/runbooks/x/'
          ? `x.html${part && `#${part}`}`
          : address === '/runbooks/phishing/'
            ? `#${part}`
            : undefined,
      site,
    );
    return text(node);
  };
  it.each([
    ['in the pack', '<a href="../../runbooks/x/#y">a</a>', '<a href="x.html#y">a</a>'],
    ['in the page', '<a href="#y">a</a>', '<a href="#y">a</a>'],
    ['not in the pack', '<a href="../../roles/#ciso">a</a>', '<span>a</span>'],
    [
      'elsewhere',
      '<a href="https://e.org/">a</a><a href="tel:+44">b</a>',
      '<a href="https://e.org/">a</a><a href="tel:+44">b</a>',
    ],
    [
      'of a picture',
      '<svg><a transform="scale(1)" href="../../roles/"></a></svg>',
      '<svg><a transform="scale(1)"></a></svg>',
    ],
  ])('%s', (_, html, wanted) => expect(placed(html)).toBe(wanted));

  it('goes to the published site for what the pack lacks', () => {
    expect(placed('<a href="../../roles/#ciso">a</a>', 'https://e.org/b/')).toBe(
      '<a href="https://e.org/b/roles/#ciso">a</a>',
    );
  });
});

it('sets one runbook apart from the others', () => {
  const node = tree('<section id="a" aria-labelledby="a"><svg id="s"></svg></section>');
  setApart(node, 'phishing');
  expect([...idsOf(node)]).toEqual(['phishing--a', 's']);
  expect(text(node)).not.toContain('aria-labelledby');
});

describe('footnotes of two runbooks in one file', () => {
  const TEXT =
    'Call.[^n] Call again.[^n]\n\n## Detection\n\n### Look\n\n**Verify:** seen[^m]\n\n[^n]: The night desk.\n[^m]: By two.\n';
  const sheet = (id: string) => {
    const { intro, sections, notes } = parseRunbook(TEXT, `runbooks/${id}.md`);
    const [step] = sections[0]?.steps ?? [];
    const node = tree([intro, step?.facts.verify?.html, noteList(notes ?? [])].join('\n'));
    setApart(node, id);
    placeLinks(node, `runbooks/${id}/index.html`, ({ part }) => `#${partId(id, part)}`, undefined);
    return node;
  };
  const sheets = [sheet('phishing'), sheet('theft')];

  it('share no id', () => {
    const ids = sheets.flatMap((node) => [...idsOf(node)]);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lead from the mark to the note and back', () => {
    for (const node of sheets) {
      const ids = idsOf(node);
      dropDeadAnchors(node, ids);
      const ways = [...text(node).matchAll(/<a href="#([^"]+)"/g)].map(([, to = '']) => to);
      expect(ways).toHaveLength(6);
      expect(ways.filter((to) => !ids.has(to))).toEqual([]);
    }
    expect(text(sheets[1]!)).toContain(
      '<li id="theft--Note-1"><p>The night desk. <a href="#theft--NoteRef-1"',
    );
  });
});

it('leaves no link to a part that is not there', () => {
  const node = tree('<a href="#a">a</a><a href="#b">b</a><p id="b"></p>');
  dropDeadAnchors(node, idsOf(node));
  expect(text(node)).toBe('<span>a</span><a href="#b">b</a><p id="b"></p>');
});

it('keeps of the index what the file holds, and nothing that ends a script', () => {
  const index = {
    entries: {
      Runbook: [
        [
          '</script><b>',
          'runbooks/phishing/',
          '',
          {
            usual: ['phishing'],
            parts: [
              ['Act', 'act'],
              ['Lost', 'lost'],
            ],
          },
        ],
      ],
      Role: [['gone', 'roles/#ciso', '', { usual: ['hidden'] }]],
    },
    usual: { phishing: 'phish', hidden: 'unseen' },
    house: [],
    answers: { link: ['runbooks/phishing/'], call: ['roles/#ciso'] },
  };
  const script = indexOfPack(
    `globalThis.readyroomSearchIndex=${JSON.stringify(index)};\n`,
    ({ address, part }) => (address === '/runbooks/phishing/' ? `#p${part && `--${part}`}` : '#q'),
    new Set(['p', 'p--act']),
  );
  expect(script).not.toMatch(/<|gone|unseen|Lost/);
  const kept = unpackIndex(JSON.parse(script.slice(script.indexOf('{'), -1)) as PackedIndex);
  expect(kept.entries).toMatchObject([{ address: '#p', parts: [['Act', 'p--act']] }]);
  expect(kept.answers).toEqual({ link: ['#p'], call: [] });
});

describe('packDocument', () => {
  const assets: Assets = {
    style: () => Promise.resolve('a::after{content:"</style><script>alert(1)</script>"}'),
    script: () => Promise.resolve(undefined),
    text: () => Promise.resolve(''),
    data: () => Promise.resolve('data:,'),
  };
  const parts: DocumentParts = {
    title: '</title><script>alert(1)</script>',
    bodyClass: '',
    styles: [{ file: 'x.css', media: 'print' }],
    look: ':root:root{--accent:#0b6b35}</style><script>alert(1)</script>',
    scripts: ['const a = "</script>";\r\nconst b = "<!--";'],
    bar: [{ label: '"><img src=x onerror=alert(1)>', href: '#Main' }],
    notice: '<script>',
    main: [el('p', {}, '</main><script>alert(1)</script>')],
    foot: '</footer>',
  };

  it('lets no text break out, and lets run only its own scripts', async () => {
    const html = (await packDocument(parts, assets)).replaceAll('&#x27;', "'");
    const scripts = [
      ...html.replace(/<style>[^]*<\/style>/, '').matchAll(/<script>([\s\S]*?)<\/script>/g),
    ].map(([, script]) => script ?? '');
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256')
      .update(scripts[0] ?? '')
      .digest('base64');
    expect(html).toContain(`script-src 'sha256-${hash}'`);
    expect(html).not.toContain('unsafe-eval');
    expect(html).not.toMatch(/<img/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  it('asks for nothing', async () => {
    expect(await packDocument(parts, assets)).not.toMatch(
      /<link|<(img|script)[^>]*\ssrc=|@import|url\((?!data:)/,
    );
  });
});
