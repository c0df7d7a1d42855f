import { describe, expect, it } from 'vitest';
import { judgeTree } from '../../testing/judge-tree.ts';
import { SAMPLE_AS_OF } from '../../testing/sample-tree.ts';

const WEB = 'runbooks/web-shell.md';

describe('a hint quotes what was written, not what YAML makes of it', () => {
  it.each([
    '0800111999',
    '007',
    '1.10',
    '1e3',
    '0x1F',
    '0o17',
    '+49',
    '.5',
    '1_000',
    'no',
    '12:30',
    '2026-1-5',
    'True',
    'TRUE',
    '1.0',
  ])('%s', async (value) => {
    const findings = await judgeTree(
      [{ file: WEB, replace: 'title: Web shell on a server', by: `title: ${value}` }],
      SAMPLE_AS_OF,
    );
    for (const { hint } of findings) expect(hint).toBe(`Write \`title: "${value}"\`.`);
    const isText = /[:_-]|^no$/.test(value);
    expect(findings.map(({ code }) => code)).toEqual(isText ? [] : ['schema/wrong-type']);
    const { file, replace } = { file: WEB, replace: 'owner: incident-lead' };
    const [version] = await judgeTree([{ file, replace, by: `${replace}\nversion: ${value}` }], SAMPLE_AS_OF);
    expect(`${version?.message} ${version?.hint}`).toContain(`"${value}"`);
  });
});

it('a sentence with a colon in a list is written in quotes', async () => {
  const by = 'escalate_if:\n  - Note: it spreads to servers\n  - b\nincident_type: web-shell';
  const findings = await judgeTree([{ file: WEB, replace: 'incident_type: web-shell', by }], SAMPLE_AS_OF);
  expect(findings.map(({ code, line, hint, fix }) => [code, line, hint, fix?.replacement])).toEqual([
    ['schema/wrong-type', 8, 'Write `"Note: it spreads to servers"`.', '"Note: it spreads to servers"'],
  ]);
});
