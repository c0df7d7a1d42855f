import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../testing/length.ts';
import { randomMarkdown } from '../../../testing/random/markdown.ts';
import { compareDraft } from './compare-draft.ts';
import { PHASED, draftOf, planPages } from '../../../testing/importing/plan-pages.ts';

describe('links', () => {
  const others = ['a/screen shot.png', 'a/flow.drawio', 'files/form.pdf'];
  const link = (text: string) => {
    const made = planPages(
      {
        'a/Lost Laptop.md': `${PHASED('##')}\n${text}\n`,
        'a/Other Page.md': PHASED('##'),
        'b/README.md': '# B\n',
      },
      'runbook',
      others,
    );
    const [page] = made.pages;
    return {
      body: page?.draft.body ?? '',
      files: [...made.files.keys()],
      difference: page && compareDraft(page.draft, page.draft),
    };
  };

  it.each<[string, string, string]>([
    ['to a page whose name changes', '[it](Other%20Page.md#detection)', '[it](other-page.md#detection)'],
    ['without an ending', '[it](./Other%20Page)', '[it](other-page.md)'],
    ['from the root', '[it](/a/Other%20Page.md)', '[it](other-page.md)'],
    ['to a folder', '[it](../b/)', '[it](../b/README.md)'],
    [
      'by name',
      '[[Other Page]] and [[other page|that one]]',
      '[Other Page](other-page.md) and [that one](other-page.md)',
    ],
    ['by reference', '[it][o]\n\n[o]: <Other Page.md> "x"', '[o]: other-page.md "x"'],
    ['to an attachment', '[form](../files/form.pdf)', '[form](../files/form.pdf)'],
    ['to a kind that no page opens', '[flow](flow.drawio)', '[flow](flow.drawio.txt)'],
    ['to a picture', '![The screen](<screen shot.png>)', '![The screen](screen%20shot.png)'],
    [
      'to a picture of another host',
      '![The screen](https://example.org/a.png)',
      '[The screen](https://example.org/a.png)',
    ],
    ['to nothing', '[the plan](plan.md)', 'the plan (`plan.md`)'],
    ['out of the folder', '[keys](../../../etc/passwd)', 'keys (`../../../etc/passwd`)'],
    ['that would run something', '[x y](javascript:alert(1))', 'x y (`javascript:alert(1)`)'],
    ['in HTML', '<a href="Other Page.md">it</a>', '<a href="other-page.md">it</a>'],
  ])('%s', (_, text, expected) => {
    const { body, difference } = link(text);
    expect(body).toContain(expected);
    expect(difference).toEqual({ lost: [], added: [] });
  });

  it('carries what is linked and nothing else, and saves pictures that texts hold', () => {
    expect(link('[form](../files/form.pdf)').files).toEqual(['runbooks/files/form.pdf']);
    expect(link('![dot](data:image/gif;base64,R0lGODlhAQABAAAAACw=)').files).toEqual([
      'runbooks/a/lost-laptop-picture-1.gif',
    ]);
  });
});

describe('places', () => {
  it('keeps folders, makes ids of names, and no id twice', () => {
    const { pages } = planPages({
      'A b/IRP-DoS.md': 'x',
      'c/phishing.md': 'x',
      'd/Phishing.md': 'x',
      'd/README.md': '# D',
      'e/index.md': PHASED('##'),
      '資料/漏洩.md': '# Datenleck',
      'LICENSE.md': 'x',
      'aux.md': 'x',
    });
    expect(pages.map(({ to }) => to)).toEqual([
      'runbooks/A b/irp-dos.md',
      'runbooks/c/c-phishing.md',
      'runbooks/d/d-phishing.md',
      'runbooks/d/README.md',
      'runbooks/e/e.md',
      'runbooks/資料/datenleck.md',
      'content/guides/license.md',
      'runbooks/aux-2.md',
    ]);
  });

  it('makes guides where that is asked for', () => {
    const { pages } = planPages({ 'a/Terms.md': '# Terms\n\nWhat words mean in this house.\n' }, 'guide');
    expect(pages[0]?.to).toBe('content/guides/a/terms.md');
    expect(pages[0]?.draft.front).toBe(
      '---\nid: terms\ntitle: Terms\nsummary: What words mean in this house.\nkind: concept\n---\n\n',
    );
  });
});

it('law: no word of a random page is lost, and none comes from nowhere', () => {
  const marks = fc.constantFrom(
    '',
    '!!! note "x y"\n    inside\n\n',
    ':::tip\ninside\n:::\n\n',
    '**Containment**\n\n',
    '# Detection\n\n',
    '## 2. Recover\n\n',
    '| Phase | Do |\n| - | - |\n| Detect | a |\n| Contain | b |\n| Recover | c |\n\n',
    '{{< notice tip >}}\nin\n{{< /notice >}}\n\n',
    '[[a|b c]] <Host> {% x %}\n\n',
    'Detection\n: what\n\n',
    '- **Analysis**: a\n- **Contain**\n  - b\n- **Recover** c\n\n',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(marks, randomMarkdown('w')), { maxLength: 3 }), (parts) => {
      const { page, difference } = draftOf(
        parts.map(([mark, { text }]) => `${mark}${text}\n\n`).join('') || 'x',
      );
      expect(difference).toEqual({ lost: [], added: [] });
      expect(page.to).toBe('runbooks/a/lost-laptop.md');
    }),
    { numRuns: runs(10, 40) },
  );
});
