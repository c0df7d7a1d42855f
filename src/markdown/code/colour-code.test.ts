import { describe, expect, it } from 'vitest';
import { colourCode } from './colour-code.ts';
import type { CodeKind } from './code-word.ts';

const NAMES =
  'bash sh shell zsh console shell-session terminal powershell pwsh ps1 cmd bat batch dos kusto kql splunk spl sql osquery json ndjson jsonc yaml yml sigma python py xml html ini cfg conf reg toml http regex regexp javascript js diff patch dockerfile docker lua nse zeek bro';
function kindOf(words: ReturnType<typeof colourCode>, text: string): CodeKind | undefined {
  return words?.find((word) => word.text.includes(text))?.kind;
}

describe('words of code are told apart', () => {
  it.each<[string, string, Partial<Record<CodeKind, string>>]>([
    [
      'bash',
      'if grep -q "x" "$f"; then # stop',
      { keyword: 'if', string: 'x', comment: '# stop', variable: '$f' },
    ],
    ['sh', 'kubectl get pods -n web', { command: 'kubectl', number: '-n' }],
    ['console', '$ id -u\nuid=0 if "x"', { command: 'id' }],
    [
      'powershell',
      '# who\nGet-ADUser -Identity $name | Where-Object { $_.Enabled -eq $true }',
      { comment: '# who', command: 'Get-ADUser', variable: '$', keyword: '-eq' },
    ],
    [
      'cmd',
      'rem stop it\nnet user %1 /active:no & if exist x echo "y"',
      { comment: 'stop', variable: '1', keyword: 'if', string: 'y' },
    ],
    [
      'kql',
      '// who\nSigninLogs\n| where ResultType != 0 and App == "x"\n| summarize count() by User',
      { comment: '// who', keyword: 'where', string: 'x', number: '0', command: 'count' },
    ],
    [
      'spl',
      'search index=web | stats count by src | where count > 5',
      { keyword: 'stats', variable: 'index', number: '5' },
    ],
    [
      'sql',
      "-- all\nSELECT a FROM t WHERE b = 'x' AND c > 5",
      { comment: '-- all', keyword: 'SELECT', string: 'x', number: '5' },
    ],
    ['json', '{ "rule": "x", "on": true, "n": 3 }', { variable: 'rule', string: 'x', number: 'true' }],
    ['sigma', 'title: x # y\nlevel: "high"\n', { variable: 'title', comment: '# y', string: 'high' }],
    [
      'python',
      'def go(a):\n    return "x" and 5  # y',
      { keyword: 'def', command: 'go', string: 'x', number: '5', comment: '# y' },
    ],
    ['html', '<!-- y --><p class="x">z</p>', { comment: 'y', command: 'p', variable: 'class', string: 'x' }],
    ['ini', '; y\n[main]\nkey="x"', { comment: 'y', command: 'main', variable: 'key', string: 'x' }],
    ['toml', 'a = "x" # y\nb = 5', { variable: 'a', string: 'x', comment: '# y', number: '5' }],
    [
      'http',
      'GET /x HTTP/1.1\nHost: y',
      { keyword: 'GET', string: '/x', number: 'HTTP/1.1', variable: 'Host' },
    ],
    ['regex', '^[a-z]+\\d(?=x)$', { string: 'a-z', keyword: '+' }],
    ['js', 'const a = "x"; // y', { keyword: 'const', string: 'x', comment: '// y' }],
    ['diff', '@@ -1 +1 @@\n-old\n+new\n same', { removed: '-old', added: '+new', comment: '@@' }],
    ['dockerfile', 'FROM x # y\nRUN echo "z"', { keyword: 'FROM', string: 'z' }],
    ['lua', 'local a = "x" -- y', { keyword: 'local', string: 'x', comment: '-- y' }],
    [
      'zeek',
      'event zeek_init() { print "x", 5; } # y',
      { keyword: 'event', command: 'zeek_init', string: 'x', number: '5', comment: '# y' },
    ],
  ])('%s', (language, code, expected) => {
    const words = colourCode(language, code);
    expect(Object.fromEntries(Object.values(expected).map((text) => [text, kindOf(words, text)]))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([kind, text]) => [text, kind])),
    );
  });

  it.each(NAMES.split(' '))('"%s" names a language that reads a text without a fault', (name) => {
    const code = '# a "b" 5\nselect <x a="1"> if (b) { return $c; }\n-d\n+e\n[f]\ng: "h"\n| where i == "j"\n';
    expect(colourCode(name.toUpperCase(), code)).toBeDefined();
  });

  it.each(['text', 'mermaid', 'brainfog', '', 'constructor', '__proto__'])('"%s" stays plain', (name) => {
    expect(colourCode(name, 'if true; then "x"; fi')).toBeUndefined();
  });
});

describe('what the reader fills in', () => {
  it.each([
    ['bash', 'ssh <host> uptime', ['<host>']],
    ['powershell', 'Disable-ADAccount -Identity "<user>"', ['<user>']],
    ['kql', 'Logs | where Host == "<host>" and User == "<user-name>"', ['<host>', '<user-name>']],
    ['bash', 'sort < in > out', []],
    ['html', '<host>x</host>', []],
    ['regex', '(?<host>x)', []],
  ])('%s: %s', (language, code, expected) => {
    const words = colourCode(language, code) ?? [];
    expect(words.filter(({ kind }) => kind === 'input').map(({ text }) => text)).toEqual(expected);
  });

  it('is a word like any other to what stands around it', () => {
    const words = colourCode('bash', 'ssh <host> -n "$x"');
    expect([kindOf(words, 'ssh'), kindOf(words, '-n'), kindOf(words, '$x')]).toEqual([
      'command',
      'number',
      'variable',
    ]);
  });
});
