import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourCode } from '../../markdown/code/colour-code.ts';
import { runs } from '../../testing/length.ts';
import type { Input } from '../model/input.ts';
import { fillCommand } from './fill-command.ts';

const INPUTS: Pick<Input, 'id' | 'kind' | 'choices'>[] = [
  { id: 'x', kind: 'text' },
  { id: 'host', kind: 'hostname' },
];
const SIGNS = `'"\`$\\!;|&<>(){}[]*?~#%^@=-,./: \u2018\u2019\u201C\u201Dab1`;
const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SIGNS),
      fc.constantFrom(
        '$(id)',
        '`id`',
        "';",
        '");',
        '--',
        '/*',
        '*/',
        '#>',
        '@"',
        '${x}',
        '%PATH%',
        ' or 1=1',
        '\\"',
        "\\'",
        '//',
        '..',
        '!!',
        'é',
        '日',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

const TAME = fc.stringMatching(/^[\w.:@][\w.:@/-]{0,9}$/);

function fill(language: string, code: string, value: string): string | undefined {
  const { text, missing } = fillCommand(language, code, INPUTS, new Map([['x', value]]));
  return missing.length > 0 ? undefined : text;
}

const FRAMES = [
  "'<x>'",
  '"<x>"',
  '<x>',
  'a<x>b',
  `a"b <x> c"'d'`,
  `"a 'b' <x>"`,
  `'a "b" <x>'`,
  `"$(printf %s '<x>')"`,
];

describe.skipIf(spawnSync('bash', ['--version']).error)('bash itself, where it is there', () => {
  it.each(FRAMES)('reads a hostile value in %s as one word', (word) => {
    const frame = `printf '%s\\0' ${word}`;
    const plain = fill('bash', frame, 'VALUE') ?? '';
    const want = wordsOf([plain])[0] ?? '';
    const values = fc.sample(fc.oneof(HOSTILE, TAME), { numRuns: runs(150), seed: 1 });
    const filled = values.flatMap((value) => {
      const text = fill('bash', frame, value);
      return text === undefined ? [] : [{ text, value }];
    });
    const words = wordsOf(filled.map(({ text }) => text));
    expect(words).toEqual(filled.map(({ value }) => want.replace('VALUE', () => value)));
    expect(filled.length).toBeGreaterThan(0);
  });
});

/** Each as one shell reads it, without a program that it could start. */
function wordsOf(frames: readonly string[]): string[] {
  const script = frames.join('\n');
  const { stdout } = spawnSync('/bin/bash', ['--norc', '-s'], {
    input: `set -H\n${script}\n`,
    env: { PATH: '' },
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  return stdout.split('\0').slice(0, -1);
}

describe('parsers give back the value that was filled in', () => {
  it.each<[string, string, string, (text: string) => unknown]>([
    ['JSON.parse', 'json', '{"a": "<x>", "b": 1}', (text) => (JSON.parse(text) as { a: string }).a],
    ['SQLite', 'sqlite', "select '<x>' as v, 1 as w", sqlValue],
    ['SQLite, unnamed dialect', 'sql', "select '<x>' as v -- it's", sqlValue],
    [
      'URL, path',
      'bash',
      `curl "https://example.org/a/<x>/b"`,
      (text) => decodeURIComponent(addressIn(text).pathname.slice(3, -2)),
    ],
    [
      'URL, query',
      'http',
      'GET https://example.org/a?q=<x>&r=1 HTTP/1.1',
      (text) => addressIn(text).searchParams.get('q'),
    ],
  ])('%s', (_, language, frame, read) => {
    let count = 0;
    fc.assert(
      fc.property(HOSTILE, (value) => {
        const text = fill(language, frame, value);
        if (text === undefined) return;
        count++;
        expect(read(text)).toBe(value);
      }),
      { numRuns: runs(200) },
    );
    expect(count).toBeGreaterThan(0);
  });
});

function sqlValue(text: string): unknown {
  const database = new DatabaseSync(':memory:');
  try {
    return database.prepare(text).get()?.['v'];
  } finally {
    database.close();
  }
}

function addressIn(text: string): URL {
  return new URL(/https:[^\s"]+/.exec(text)?.[0] ?? '');
}

/** Kinds of the characters outside of the filled place, and those within. */
function kindsOf(language: string, text: string, from: number, length: number) {
  const kinds = (colourCode(language, text) ?? []).flatMap(({ text: words, kind }) =>
    Array.from({ length: words.length }, () => kind ?? ''),
  );
  return {
    around: [...kinds.slice(0, from), ...kinds.slice(from + length)],
    within: new Set(kinds.slice(from, from + length)),
  };
}

describe('a grammar that others keep sees nothing but the string grow', () => {
  it.each([
    ['powershell', "Get-Item -Name '<x>' -Force; $a = 1"],
    ['powershell', 'Get-Item -Name "<x>" -Force; $a = 1'],
    ['kql', 'Logs | where User == "<x>" and Host != 5'],
    ['kql', "Logs | where User == '<x>' and Host != 5"],
    ['kql', 'Logs | where User == @"<x>" and Host != 5'],
    ['spl', 'search user="<x>" index=web | stats count by src'],
    ['cmd', 'net user "<x>" /active:no & echo 5'],
    ['bash', 'id "<x>"; if true; then ls; fi'],
  ])('%s: %s', (language, frame) => {
    const at = frame.indexOf('<x>');
    const plain = kindsOf(language, frame.replace('<x>', 'x'), at, 1);
    fc.assert(
      fc.property(HOSTILE, (value) => {
        const text = fill(language, frame, value);
        // A value that looks like an input is coloured as one.
        if (text === undefined || /<[a-z][\w-]*>/i.test(value)) return;
        const { around, within } = kindsOf(language, text, at, text.length - frame.length + 3);
        expect(around).toEqual(plain.around);
        if (language !== 'bash') expect([...within].filter((kind) => kind !== 'string')).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('what cannot be filled in is refused with a word', () => {
  it.each<[string, string, string, string | undefined]>([
    ['bash', 'rm -- <x>', 'a b', undefined],
    ['bash', '<x> --now', 'reboot', undefined],
    ['bash', 'rm "<x>"', '-rf', undefined],
    ['bash', 'ssh srv "rm \'<x>\'"', "a' b", undefined],
    ['bash', 'ssh srv "rm \'<x>\'"', 'ws-0142', `ssh srv "rm 'ws-0142'"`],
    ['bash', `cat <<END\n<x>\nEND`, '$(id)', undefined],
    ['bash', `echo $'<x>'`, "a'", undefined],
    ['bash', `echo "$(echo "<x>")"`, 'a b', undefined],
    ['bash', `# about <x>\nid`, 'a b', '# about <x>\nid'],
    ['powershell', '$a = <x>', 'Restart-Computer', undefined],
    ['powershell', 'Get-Item <x>', 'ws-0142', 'Get-Item ws-0142'],
    ['powershell', "<# <x> #> Get-Item '<x>'", '#> rm', "<# <x> #> Get-Item '#> rm'"],
    ['kql', 'Logs | where a == <x>', 'a', undefined],
    [
      'kql',
      'Logs | where t > datetime(<x>)',
      '2026-01-01T00:00Z',
      'Logs | where t > datetime(2026-01-01T00:00Z)',
    ],
    ['sql', "select * from #t where a='<x>'", "b'", undefined],
    ['mysql', "select '<x>'", "\\'", "select '\\\\'''"],
    ['spl', '| where user=<x>', 'user', undefined],
    ['spl', 'index=a user=<x>', 'svc-a', 'index=a user=svc-a'],
    ['python', 'f("<x>")', 'a"b', undefined],
    ['', 'lift <x>', 'ws-0142', 'lift ws-0142'],
    ['', 'net user jdoe <x>', '/delete', undefined],
    ['text', 'del <x>', 'a/s/q', undefined],
    ['console', '$ nmap <x>', '192.0.2.0/24', '$ nmap 192.0.2.0/24'],
    ['text', 'open <x>', 'https://example.org/a', 'open https://example.org/a'],
    ['cmd', 'net user "<x>"', '/delete', undefined],
    ['powershell', "net user '<x>'", '/active:no', undefined],
    [
      'powershell',
      "az lock list --scope '<x>'",
      '/subscriptions/a',
      "az lock list --scope '/subscriptions/a'",
    ],
    ['xml', '<x>1</x>', 'a', '<x>1</x>'],
    ['bash', 'curl https://example.org/<x>/', '..', undefined],
  ])('%s: %s with %s', (language, code, value, expected) => {
    expect(fill(language, code, value)).toBe(expected);
  });

  it('says what is missing, and why', () => {
    const { missing } = fillCommand(
      'bash',
      'id "<x>" "<host>" "<x>"',
      INPUTS,
      new Map([['host', 'no host!']]),
    );
    expect(missing).toEqual([{ id: 'x' }, { id: 'host', why: 'expected a host name, such as ws-0142' }]);
  });
});
