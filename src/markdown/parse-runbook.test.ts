import { describe, expect, it } from 'vitest';
import { parseRunbook, parseProse, parseSharedStep } from './parse-runbook.ts';
import { phasesOfHeading } from './phase-of-heading.ts';

const FILE = 'runbooks/phishing.md';

function stepOf(text: string) {
  const step = parseRunbook(`## Analysis\n\n### Look\n\n${text}\n`, FILE).sections[0]?.steps[0];
  if (!step) throw new Error('no step');
  return step;
}

describe('phasesOfHeading', () => {
  it.each([
    ['Preparation', 'preparation'],
    ['1. Detect', 'detection'],
    ['Identification', 'detection'],
    ['Phase 3: Containment', 'containment'],
    ['(C) Containment', 'containment'],
    ['Investigate', 'analysis'],
    ['IV. Recover', 'recovery'],
    ['3. Eradicate & recover', 'eradication recovery'],
    ['Detection and analysis', 'detection analysis'],
    ['Communication / escalation', 'communication'],
    ['Post-Incident Activity', 'post-incident'],
    ['Lessons learned', 'post-incident'],
    ['First five minutes', ''],
    ['References', ''],
    ['', ''],
    ['🧰 Preparation', 'preparation'],
    ['1️⃣ Preparation', 'preparation'],
    ['⚠️ 2. Stop the pump ⛔', 'containment'],
    ['4 · Lessons learned', 'post-incident'],
    ['— Contacts 📞', 'communication'],
    ['👩‍💻 **Requirements** ✅', 'preparation'],
  ])('%s → %s', (title, phases) => expect(phasesOfHeading(title).join(' ')).toBe(phases));
});

describe('facts', () => {
  it.each([
    [
      '**Role:** triage-analyst · **Time:** 10m · **CSF:** RS.MA-02',
      { role: 'triage-analyst', time: '10m', csf: 'RS.MA-02' },
    ],
    ['**Role**: triage-analyst', { role: 'triage-analyst' }],
    ['**role:** triage-analyst', { role: 'triage-analyst' }],
    [
      '**Verify:** the verdict names a file. **If it fails:** [Ask](#look)',
      { verify: 'the verdict names a file.', ifItFails: 'Ask' },
    ],
    ['**Role:** a\n**Time:** 5m', { role: 'a', time: '5m' }],
    ['**Caution:** use `rm -rf` with care', { caution: 'use rm -rf with care' }],
    ['**Next:** end', { next: 'end' }],
  ])('%j', (text, facts) => {
    const found = stepOf(text).facts;
    expect(Object.fromEntries(Object.entries(found).map(([name, fact]) => [name, fact.text]))).toEqual(facts);
  });

  it('keeps as prose what is no fact', () => {
    const step = stepOf('**Role:** a · and then some\n\nA sentence with **Role:** inside is prose.');
    expect(step.facts.role?.text).toBe('a');
    expect(step.html).toContain('and then some');
    expect(step.html).toContain('A sentence with');
  });

  it('gives the exact place of a fact', () => {
    expect(stepOf('**Role:** triage-analyst').facts.role?.span.start).toEqual({ line: 5, column: 11 });
  });
});

it('gives the exact place of each fact of a line', () => {
  const { facts } = stepOf('**Role:** a · **Time:** 10m\n**CSF:** RS.MA-02');
  expect([facts.role, facts.time, facts.csf].map((fact) => fact?.span)).toEqual([
    { start: { line: 5, column: 11 }, end: { line: 5, column: 12 } },
    { start: { line: 5, column: 25 }, end: { line: 5, column: 28 } },
    { start: { line: 6, column: 10 }, end: { line: 6, column: 18 } },
  ]);
});

describe('decisions', () => {
  const body = parseRunbook(
    `## Detection

### Decision: Real?

Ask first.

- **Yes** → [Look](#look)
- **No** -> end: a test
- **Encrypted** → [Ransomware](ransomware.md#contain)
- **Unsure** → somebody

### Look
`,
    FILE,
  );
  const decision = body.sections[0]?.steps[0];
  it('drops the word from the title and keeps the forge’s anchor', () => {
    expect(decision).toMatchObject({ kind: 'decision', title: 'Real?', anchor: 'decision-real' });
  });
  it('reads arms', () => {
    expect(decision?.arms.map(({ label, destination }) => ({ label, destination }))).toEqual([
      { label: 'Yes', destination: { kind: 'step', anchor: 'look' } },
      { label: 'No', destination: { kind: 'end', reason: 'a test' } },
      {
        label: 'Encrypted',
        destination: { kind: 'file', path: 'runbooks/ransomware.md', anchor: 'contain' },
      },
      { label: 'Unsure', destination: { kind: 'nowhere', text: 'somebody' } },
    ]);
    expect(decision?.html).toBe('<p>Ask first.</p>');
  });
});

it('includes a reusable step, keeps stable ids and boxes', () => {
  const body = parseRunbook(
    `Intro.

## First five minutes

- [ ] Call

## Containment

### [Isolate a host](../content/steps/isolate-host.md)
<!-- id: isolate -->

Here: the till.

- [ ] Done
- [ ] Done
`,
    FILE,
  );
  expect(body.intro).toBe('<p>Intro.</p>');
  expect(body.sections.map(({ title, phases, checks }) => [title, phases.join(), checks.length])).toEqual([
    ['First five minutes', '', 1],
    ['Containment', 'containment', 0],
  ]);
  expect(body.sections[1]?.steps[0]).toMatchObject({
    key: 'isolate',
    anchor: 'isolate-a-host',
    includes: 'content/steps/isolate-host.md',
  });
  expect(body.sections[1]?.steps[0]?.checks).toHaveLength(2);
});

describe('hostile text', () => {
  it.each([
    ['script', '<script>alert(1)</script>text'],
    ['handler', '<img src=x onerror=alert(1)>'],
    ['javascript link', '[x](javascript:alert(1))'],
    ['javascript link, hidden', '[x](java&#10;script:alert(1))'],
    ['data link', '[x](data:text/html,<script>alert(1)</script>)'],
    ['autolink', '<vbscript:alert(1)>'],
    ['frame', '<iframe src="https://evil.example"></iframe>'],
    ['form', '<form action="https://evil.example"><input name=q></form>'],
    ['svg', '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>'],
    ['style', '<p style="position:fixed">x</p><style>body{display:none}</style>'],
    ['foreign picture', '![x](https://evil.example/pixel.png)'],
    [
      'base',
      '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example">',
    ],
    [
      'forged marks',
      '<li class="check" data-check="x">a</li><figure class="diagram" data-diagram="x">y</figure>',
    ],
  ])('%s', (_, text) => {
    const { html } = parseProse(text, 'content/guides/x.md');
    expect(html).not.toMatch(
      /<(script|iframe|form|input|svg|style|base|meta|object|embed|link)|\son\w+=|href="?javascript|data:text|style=|src="http|data-diagram|data-check/i,
    );
  });
});

it('renders what GitHub renders', () => {
  const { html } = parseProse(
    '| a | b |\n| - | - |\n| 1 | ~~2~~ |\n\nSee [that][x].\n\n[x]: ../../runbooks/web-shell.md#look',
    'content/guides/x.md',
  );
  expect(html).toContain('<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>');
  expect(html).toContain('<del>2</del>');
  expect(html).toContain('<a href="/runbooks/web-shell/#look">that</a>');
});

it('a corner of a table without words is no heading', () => {
  const { html } = parseProse('| | b |\n| - | - |\n| 1 | 2 |', 'content/guides/x.md');
  expect(html).toMatch(/<td><\/td>\s*<th>b<\/th>/);
});

it('keeps the source of a diagram', () => {
  const { diagrams, html } = parseProse('```mermaid\nflowchart LR\n  a --> b\n```', 'content/guides/x.md');
  expect(diagrams[0]?.source).toBe('flowchart LR\n  a --> b');
  expect(html).toBe(
    `<figure class="diagram" data-diagram="${diagrams[0]?.hash}"><pre><code class="language-mermaid">flowchart LR\n  a --> b\n</code></pre></figure>`,
  );
});

it('reads a reusable step', () => {
  const step = parseSharedStep('\n\n**Role:** a\n\nDo it.\n\n- [ ] Done', 'content/steps/x.md');
  expect(step.facts.role?.text).toBe('a');
  expect(step.checks.map(({ text }) => text)).toEqual(['Done']);
  expect(step.html).not.toContain('Role');
});

describe('what the site has no place for stays in the text', () => {
  it.each([
    ['words behind the link of an arm', '- **Yes** → [Look](#look), after a call', 'after a call'],
    ['a list below an arm', '- **Yes** → [Look](#look)\n  - Tell the lead', 'Tell the lead'],
    ['a second link of an arm', '- **Yes** → [Look](#look) [More](more.md)', 'More'],
    ['a label before a list', '**Verify:**\n\n- a log line', 'Verify:'],
    ['a second fact of one name', '**Verify:** one\n\n**Verify:** two', 'Verify:'],
    ['pieces between facts', '**Role:** a · one · two', 'one<br>\ntwo'],
  ])('%s', (_what, text, words) => expect(stepOf(text).html).toContain(words));

  it('an arm alone is not repeated', () => {
    expect(stepOf('- **Yes** → [Look](#look).\n- **No** → end: a `test`').html).toBe('');
  });

  it('links and pictures of a title stand below it', () => {
    const text = '## Detection [log](a.md)\n\n### See [docs](https://a.org/) ![map](map.png)\n\nText.\n';
    const [section] = parseRunbook(text, FILE).sections;
    expect(section?.html).toBe('<p><a href="/runbooks/a/">log</a></p>');
    expect(section?.steps[0]?.html).toMatch(/^<p><a [^>]*>docs<\/a> <img [^>]*><\/p>\n<p>Text.<\/p>$/);
  });

  it.each([
    ['repeats the title', '# Phishing  *message*\n\nText.', ''],
    ['says something else', '# Version 2\n\nText.', 'Version 2'],
    ['is the second', '# Phishing message\n\n# Phishing message', 'Phishing message'],
    ['bears a link', '# [Phishing message](https://a.org/)', 'https://a.org/'],
  ])('an H1 that %s', (_what, text, shown) => {
    const { intro } = parseRunbook(text, FILE, undefined, 'Phishing message');
    if (shown) expect(intro).toContain(shown);
    else expect(intro).toBe('<a id="phishing--message"></a>\n<p>Text.</p>');
    expect(parseProse(text, FILE, undefined, 'Phishing message').html).toBe(intro);
  });

  it('a reusable step keeps a list of ways, which has no step to lead to', () => {
    expect(parseSharedStep('- **Yes** → [Look](a.md)', 'content/steps/x.md').html).toContain('Yes');
  });
});
