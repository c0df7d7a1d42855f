import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../content/parse-yaml.ts';
import { attack19 } from '../../../domain/frameworks/attack.ts';
import { csf2 } from '../../../domain/frameworks/csf.ts';
import { runs } from '../../../testing/length.ts';
import { randomMarkdown } from '../../../testing/random/markdown.ts';
import { compareDraft } from './compare-draft.ts';
import { planImport, type ImportPlan } from './plan-import.ts';

const AROUND = {
  attack: attack19,
  csf: csf2,
  today: '2026-11-15',
  severities: ['SEV1', 'SEV2', 'SEV3', 'SEV4'],
  roles: [{ id: 'triage-analyst', title: 'Triage analyst' }],
  owner: 'draft-owner',
};

function plan(
  files: Readonly<Record<string, string>>,
  as: 'runbook' | 'guide' = 'runbook',
  others: readonly string[] = [],
): ImportPlan {
  const pages = Object.entries(files).map(([file, text]) => ({ file, text }));
  return planImport({
    pages,
    others: new Set(others),
    as,
    around: AROUND,
    taken: new Set(['runbooks/phishing']),
    readYaml(text) {
      const read = parseYaml(text);
      return 'failures' in read ? { problem: 'broken' } : { data: read.data };
    },
  });
}

/** The draft of one page. */
function draft(text: string, file = 'a/Lost Laptop.md', others: readonly string[] = []) {
  const [page] = plan({ [file]: text }, 'runbook', others).pages;
  if (!page) throw new Error('no page');
  const { front, body, ledger } = page.draft;
  const headings = body.match(/^#{1,6} .*$/gm) ?? [];
  const said = ledger.remarks.map(({ kind, text: words }) => `${kind}: ${words}`).join('\n');
  return { page, front, body, headings, said, difference: compareDraft(page.draft, { front, body }) };
}

const PHASED = (mark: string) =>
  `${mark} Detection\n\n1. Read the alert.\n\n${mark} Containment\n\n1. Block the sender.\n\n${mark} Recovery\n\n1. Restore the mailbox.\n`;
const AS_PHASES = ['## Detection', '## Containment', '## Recovery'];

describe('phases', () => {
  it.each<[string, string, string[]]>([
    ['first-level headings', PHASED('#'), AS_PHASES],
    ['second-level headings', `# Lost laptop\n\n${PHASED('##')}`, ['# Lost laptop', ...AS_PHASES]],
    [
      'third-level headings below a title',
      `## Lost laptop\n\n${PHASED('###')}`,
      ['# Lost laptop', ...AS_PHASES],
    ],
    [
      'fourth-level headings',
      `# Lost laptop\n\n### Response\n\n${PHASED('####')}`,
      ['# Lost laptop', '## Response', ...AS_PHASES],
    ],
    [
      'numbered parts',
      `# L\n\n${PHASED('##').replace('Detection', 'Part 1 – Detect').replace('Containment', '2. Contain').replace('Recovery', 'Phase III: Recover')}`,
      ['# L', '## Part 1 – Detect', '## 2. Contain', '## Phase III: Recover'],
    ],
    [
      'underlined headings',
      'Lost laptop\n===========\n\nDetection\n---------\n\nx\n\nContainment\n---------\n\ny\n\nRecovery\n---\n\nz\n',
      ['# Lost laptop', ...AS_PHASES],
    ],
    [
      'whole lines in bold',
      '**Detection**\n\n1. Read it.\n\n**Containment:**\n\n1. Block it.\n\n**Recovery**\n\n1. Restore it.\n',
      AS_PHASES,
    ],
    [
      'letters in bold',
      '**(I) Identification**\n\n1. a b\n\n**(C) Containment**\n\n1. c\n\n**(R) Recovery**\n\n1. d\n',
      ['## (I) Identification', '## (C) Containment', '## (R) Recovery'],
    ],
    [
      'rows of a table',
      '# L\n\n| Phase | Actions |\n| --- | --- |\n| Detection | Read it<br>Keep it |\n| Containment | Block it |\n| Recovery | Restore it |\n',
      ['# L', ...AS_PHASES],
    ],
    [
      'a list of terms',
      '# L\n\nDetection\n: Read it.\n\nContainment\n: Block it.\n: Lock it.\n\nRecovery\n: Restore it.\n',
      ['# L', ...AS_PHASES],
    ],
    [
      'items of a list',
      '# L\n\n1. **Detection**\n   - Read it\n   - Keep it\n2. **Containment**: now\n   - Block it\n3. **Recovery**\n   - Restore it\n',
      ['# L', ...AS_PHASES],
    ],
    [
      'another language',
      '# L\n\n## Erkennung\n\n1. a\n\n## Eindämmung\n\n1. b\n\n## Wiederherstellung\n\n1. c\n',
      ['# L', '## Erkennung', '## Eindämmung', '## Wiederherstellung'],
    ],
    [
      'a phase below another part',
      `# L\n\n## Investigate\n\n1. a\n\n## Remediate\n\n### Contain\n\n1. b\n\n### Wipe\n\n## Recover\n\n1. c\n`,
      ['# L', '## Investigate', '## Remediate', '## Contain', '### Wipe', '## Recover'],
    ],
    [
      'steps in bold below phases',
      '## Detection\n\n**Read the alert**\n\nOpen it.\n\n**Keep the mail**\n\nSave it.\n\n## Containment\n\n1. b\n\n## Recovery\n\n1. c\n',
      ['## Detection', '### Read the alert', '### Keep the mail', '## Containment', '## Recovery'],
    ],
  ])('%s', (_, text, headings) => {
    const made = draft(text);
    expect(made.headings).toEqual(headings);
    expect(made.difference).toEqual({ lost: [], added: [] });
  });

  it('parts without a phase get one by their words, and what is missing is marked', () => {
    const { headings, said, difference } = draft(
      '# L\n\n## Overview\n\nWhat it is.\n\n## Look into it\n\n1. Check the log and query the mail.\n\n## Stop it\n\n1. Block the sender.\n2. Disable the account.\n',
    );
    expect(headings).toEqual(
      [
        '# L',
        '## Overview',
        '## Analysis',
        '### Look into it',
        '## Containment',
        '### Stop it',
        '## Recovery',
      ]
        .filter((one) => one !== '## Containment' && one !== '### Stop it')
        .toSpliced(4, 0, '## Stop it'),
    );
    expect(said).toContain('guessed: "Look into it" is taken for analysis');
    expect(said).toContain('person: no part for recovery was found');
    expect(difference).toEqual({ lost: [], added: [] });
  });
});

describe('what stands above a page', () => {
  it.each<[string, string, string[]]>([
    [
      'YAML',
      '---\ntitle: Lost laptop\ntags: [Laptop, theft]\nseverity: High\n---\n',
      ['title: Lost laptop', 'tags: [laptop, theft]', 'severity: { default: SEV2 }'],
    ],
    [
      'TOML',
      '+++\ntitle = "Lost laptop"\ntags = ["laptop"]\n+++\n',
      ['title: Lost laptop', 'tags: [laptop]'],
    ],
    ['JSON', '{\n"title": "Lost laptop"\n}\n', ['title: Lost laptop']],
    [
      'MkDocs without a fence',
      'title: Lost laptop\nsummary: Somebody lost one.\n\n',
      ['title: Lost laptop', 'summary: Somebody lost one.'],
    ],
    [
      'a table',
      '| Field | Value |\n| --- | --- |\n| Severity | P1 |\n| Version | 2.1 |\n\n',
      ['severity: { default: SEV1 }', 'version: 2.1.0'],
    ],
    [
      'a quotation',
      '> **Last Reviewed:** 2026-06-18\n> **Severity:** Low\n\n',
      ['last_reviewed: 2026-06-18', 'severity: { default: SEV4 }'],
    ],
    [
      'labels in bold',
      '**Owner:** Triage analyst\n\n**Review cycle:** 90d\n\n',
      ['owner: triage-analyst', 'review_interval: 90d'],
    ],
    ['a label anywhere', 'Marked TLP:AMBER+STRICT by its author.\n\n', ['tlp: AMBER+STRICT']],
  ])('%s', (_, head, lines) => {
    const { front, difference } = draft(`${head}${PHASED('##')}`);
    for (const line of lines) expect(front).toContain(`\n${line}\n`);
    expect(difference).toEqual({ lost: [], added: [] });
  });

  it('keeps what has no place here, broken YAML too, and takes no key for more than a key', () => {
    for (const raw of [
      'layout: page\nsidebar_position: 7',
      'title: [broken',
      '__proto__: { polluted: yes }\nconstructor: x',
    ]) {
      const { body, difference } = draft(`---\n${raw}\n---\n\n${PHASED('##')}`);
      expect(body).toContain(raw);
      expect(difference).toEqual({ lost: [], added: [] });
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('ids and roles', () => {
  it('follows revoked techniques and withdrawn subcategories, and leaves out what nobody knows', () => {
    const { front, said } = draft(
      `${PHASED('##')}\nSee T1562.001, T1566/001, T9999, PR.IP-9, DE.CM-1 and RS.MA-02.\n`,
    );
    expect(front).toMatch(/\nattack: \[.*T1566\.001.*\]\n/);
    expect(front).not.toContain('T1562.001');
    expect(front).not.toContain('T9999');
    expect(front).toMatch(/\ncsf: \[.*RS\.MA-02.*\]\n/);
    expect(said).toContain('T1562.001 was revoked by ATT&CK: carried as');
    expect(said).toContain('T9999 is no technique');
    expect(said).toContain('PR.IP-9 is of CSF 1.1');
  });

  it('offers roles that prose names, and takes those that the programme has', () => {
    const { front, said } = draft(`${PHASED('##')}\nThe triage analyst tells the network engineer.\n`);
    expect(front).toContain('\nroles: [triage-analyst]\n');
    expect(front).not.toContain('network-engineer');
    expect(said).toContain('person: roles that the page names: "network engineer"');
  });

  it('keeps a text in its language and says which', () => {
    const { front, said } = draft(
      '# Verlust\n\n## Erkennung\n\n1. Prüfe, ob der Rechner mit dem Netz verbunden ist und nicht nur aus.\n\n## Eindämmung\n\n1. Sperre das Konto und melde die Person von allen Geräten ab.\n\n## Wiederherstellung\n\n1. Gib eine neue Maschine aus, die mit dem Abbild von heute läuft.\n',
    );
    expect(front).toContain('language-de');
    expect(said).toContain('language: de');
  });
});

describe('marks of other generators', () => {
  it.each<[string, string, string]>([
    [
      'MkDocs box',
      '!!! warning "Do not restart"\n    Keep it on.\n\n    - [ ] Done\n',
      '> [!WARNING]\n> **Do not restart**\n>\n> Keep it on.\n>\n> - [ ] Done',
    ],
    [
      'MkDocs box that folds',
      '??? danger\n    Keep it on.\n',
      '> [!CAUTION]\n> **Danger**\n>\n> Keep it on.',
    ],
    [
      'tabs',
      '=== "Linux"\n\n    ```sh\n    ls\n    ```\n\n=== "Windows"\n\n    dir\n',
      '***Linux***\n\n```sh\nls\n```',
    ],
    ['container', ':::note[Read me]\nText.\n:::\n', '> [!NOTE]\n> **Read me**\n>\n> Text.'],
    [
      'containers in each other',
      '::::tip\n:::danger\nText.\n:::\n::::\n',
      '> > [!CAUTION]\n> > **Danger**\n> >\n> > Text.',
    ],
    ['shortcode of Hugo', '{{< notice warning >}}\nText.\n{{< /notice >}}\n', '> [!WARNING]\n> Text.'],
    [
      'hint of GitBook',
      '{% hint style="danger" %}\nText.\n{% endhint %}\n',
      '> [!CAUTION]\n> **Danger**\n>\n> Text.',
    ],
    ['code of Jekyll', '{% highlight bash %}\nls -l\n{% endhighlight %}\n', '```bash\nls -l\n```'],
    ['unknown shortcode', 'A {{< gallery "x" >}} here.\n', 'A `{{< gallery "x" >}}` here.'],
    ['drawn boxes', '☐ Ask the person\n- ☐ Lock it\n', '- [ ] Ask the person\n- [ ] Lock it'],
    ['own anchor', '### Cut it off {#cut}\n', '<a id="cut"></a>\n\n### Cut it off'],
    ['placeholder in angles', 'Ask <UserName> twice.\n', 'Ask \\<UserName> twice.'],
    ['PlantUML', '@startuml\nA -> B\n@enduml\n', '```plantuml\n@startuml\nA -> B\n@enduml\n```'],
  ])('%s', (_, text, expected) => {
    const { body, difference } = draft(`${PHASED('##')}\n${text}`);
    expect(body).toContain(expected);
    expect(difference).toEqual({ lost: [], added: [] });
  });

  it('MDX: imports go, components leave what they hold', () => {
    const { body, said, difference } = draft(
      `import Tabs from '@theme/Tabs';\n\n${PHASED('##')}\n<Tabs>\n<TabItem value="l" label="Linux">\n\nRun it.\n\n</TabItem>\n</Tabs>\n\n{/* a comment */}\n`,
      'a/lost.mdx',
    );
    expect(body).not.toContain('import');
    expect(body).toContain('***Linux***\n');
    expect(body).toContain('<!-- a comment -->');
    expect(body).not.toContain('TabItem');
    expect(said).toContain('code of MDX');
    expect(difference).toEqual({ lost: [], added: [] });
  });

  it('leaves code as it is', () => {
    const code = '```text\n!!! note\n:::tip\n[[x]] <Host> {{< y >}} ☐ z\n```';
    expect(draft(`${PHASED('##')}\n${code}\n`).body).toContain(code);
  });
});

describe('links', () => {
  const others = ['a/screen shot.png', 'a/flow.drawio', 'files/form.pdf'];
  const link = (text: string) => {
    const made = plan(
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
    const { pages } = plan({
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
    const { pages } = plan({ 'a/Terms.md': '# Terms\n\nWhat words mean in this house.\n' }, 'guide');
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
      const { page, difference } = draft(
        parts.map(([mark, { text }]) => `${mark}${text}\n\n`).join('') || 'x',
      );
      expect(difference).toEqual({ lost: [], added: [] });
      expect(page.to).toBe('runbooks/a/lost-laptop.md');
    }),
    { numRuns: runs(10, 1000) },
  );
});
