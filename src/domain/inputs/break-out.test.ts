import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { colourCode } from '../../markdown/code/colour-code.ts';
import { runs } from '../../testing/length.ts';
import type { InputKind } from '../model/input.ts';
import { fillCommand } from './fill-command.ts';
import { judgeValue } from './judge-value.ts';

/** A good value of each kind, which hostile signs are put into. */
const GOOD: Record<InputKind, string> = {
  hostname: 'ws-0142',
  ip: '2001:db8::1',
  cidr: '192.0.2.0/24',
  domain: 'example.org',
  url: 'https://example.org/a?b=c',
  email: "o'b@example.org",
  upn: 'a.b@example.org',
  sha256: 'a'.repeat(64),
  'aws-account': '123456789012',
  arn: 'arn:aws:iam::123456789012:user/deploy',
  datetime: '2026-08-01T08:15Z',
  text: 'any words',
  choice: `it's "one"; $(two)`,
};
const EVIL = `'"\`$\\!;|&<>(){}[]*?~#%^@=-,./: \u2018\u2019\u201C\u201D\u0000\n\u202E1aé`;
const value = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(GOOD) as InputKind[])),
    signs: fc.array(
      fc.constantFrom(...EVIL, '$(id)', '`id`', '" or 1=1', '${x}', '%PATH%', '"@', "'@", '*/', '..'),
      {
        maxLength: 5,
      },
    ),
    at: fc.nat(64),
  })
  .map(({ kind, signs, at }) => {
    const good = GOOD[kind];
    const cut = at % (good.length + 1);
    return { kind, value: (good.slice(0, cut) + signs.join('') + good.slice(cut)).trim() };
  });

const FRAMES: readonly [language: string, frame: string][] = [
  ['bash', `printf '%s\\0' "<x>"`],
  ['bash', `printf '%s\\0' '<x>'`],
  ['bash', `printf '%s\\0' <x>`],
  ['json', '{"a": "<x>", "b": 1}'],
  ['sql', "select '<x>' as v"],
  ['sqlite', "select '<x>' as v, 1"],
  ['http', 'GET https://example.org/a?q=<x>&r=1 HTTP/1.1'],
  ['powershell', "Get-Item -Name '<x>' -Force; $a = 1"],
  ['powershell', 'Get-Item -Name "<x>" -Force; $a = 1'],
  ['kql', 'Logs | where User == "<x>" and Host != 5'],
  ['spl', 'search user="<x>" index=web | stats count by src'],
  ['cmd', 'net user "<x>" /active:no & echo 5'],
];

it('no value of any kind leaves its place in any language', () => {
  const shell: { text: string; value: string }[] = [];
  const filled = new Set<string>();
  const cases = fc.tuple(value, fc.constantFrom(...FRAMES));
  const judge = ([{ kind, value: given }, [language, frame]]: [
    { kind: InputKind; value: string },
    readonly [string, string],
  ]) => {
    const inputs = [{ id: 'x', kind, choices: [given] }];
    const { text, missing } = fillCommand(language, frame, inputs, new Map([['x', given]]));
    if (missing.length > 0) {
      expect(text).toBe(frame);
      return;
    }
    expect(judgeValue({ kind, choices: [given] }, given)).toBeUndefined();
    filled.add(`${language} ${kind}`);
    if (language === 'bash') shell.push({ text, value: given });
    else if (language === 'json') expect(JSON.parse(text)).toEqual({ a: given, b: 1 });
    else if (language.startsWith('sql')) expect(rowOf(text)).toBe(given);
    else if (language === 'http') expect(new URL(text.split(' ')[1] ?? '').searchParams.get('q')).toBe(given);
    else expect(around(language, text, frame)).toEqual(around(language, frame.replace('<x>', 'x'), frame));
  };
  fc.assert(fc.property(cases, judge), { numRuns: runs(400, 10_000) });
  if (spawnSync('bash', ['--version']).error === undefined)
    expect(wordsOf(shell.map(({ text }) => text))).toEqual(shell.map((one) => one.value));
  // Most kinds are filled into most languages.
  expect(filled.size).toBeGreaterThan(40);
});

it.each(['', 'text', 'console', 'sh-session', 'yaml', 'python'])(
  'where no shell is known (%s), a value is filled in that every shell takes for one plain word',
  (language) => {
    let count = 0;
    fc.assert(
      fc.property(value, ({ kind, value: given }) => {
        const inputs = [{ id: 'x', kind, choices: [given] }];
        const frame = "C:\\> del <x>\n$ rm <x>\n# id <x>\nbash -c 'id <x>'";
        const { text, missing } = fillCommand(language, frame, inputs, new Map([['x', given]]));
        if (missing.length > 0) return void expect(text).toBe(frame);
        count++;
        expect(text).toBe(frame.replaceAll('<x>', () => given));
        expect(given).toMatch(/^[\w.:+][\w.:@/+-]*$/);
        if (/^(?:ya|py)/.test(language) || /^(?:https?:|arn:)/i.test(given)) return;
        expect(given).not.toMatch(/\/[^\d]|\/$/);
      }),
      { numRuns: runs(300, 10_000) },
    );
    expect(count).toBeGreaterThan(0);
  },
);

function rowOf(text: string): unknown {
  const database = new DatabaseSync(':memory:');
  try {
    return database.prepare(text).get()?.['v'];
  } finally {
    database.close();
  }
}

function wordsOf(lines: readonly string[]): string[] {
  const input = `set -H\n${lines.join('\n')}\n`;
  const maxBuffer = 1e8;
  const run = spawnSync('/bin/bash', ['--norc', '-s'], {
    input,
    env: { PATH: '' },
    cwd: tmpdir(),
    encoding: 'utf8',
    maxBuffer,
  });
  return run.stdout.split('\0').slice(0, -1);
}

/** Kinds of the signs before and behind the place, by a grammar that others keep. */
function around(language: string, text: string, frame: string): string[] {
  const at = frame.indexOf('<x>');
  const kinds = (colourCode(language, text) ?? []).flatMap(({ text: words, kind }) =>
    Array.from({ length: words.length }, () => kind ?? ''),
  );
  return [...kinds.slice(0, at), ...kinds.slice(kinds.length - (frame.length - at - 3))];
}
