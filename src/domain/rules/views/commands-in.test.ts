import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseProse } from '../../../markdown/parse-runbook.ts';
import { runs } from '../../../testing/length.ts';
import { DESTRUCTIVE, HARMLESS } from '../../../testing/vendor-commands/sample-commands.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { World } from '../world.ts';
import { commandsIn } from './commands-in.ts';

type Shell = 'bash' | 'powershell' | 'cmd';

/** What stands before and behind the command; a program that only starts it is part of it. */
type Wrap = readonly [before: string, starts: string, behind: string];

const WRAPS: Record<Shell, readonly Wrap[]> = {
  bash: [
    ['', '', ''],
    ['', 'sudo -u root ', ''],
    ['', 'doas ', ''],
    ['LANG=C ', 'env -i A=b ', ''],
    ['id; ', '', ' && date'],
    ['id -u | cat && ', '', ' || true'],
    ['if true; then ', '', '; fi'],
    ['( ', '', ' )'],
    ["bash -c '", '', "'"],
    ["ssh -p 22 admin@web-1 '", 'sudo ', "'"],
    ['ssh web-1 ', '', ''],
    ['ssh web-1 \'bash -c "', '', '"\''],
    ['kubectl exec -n web web-1 -c app -- ', '', ''],
    ['docker exec -it web-1 ', '', ''],
    ['x="$(', '', ')"'],
    ['/usr/bin/id > /dev/null 2>&1; ', 'timeout 5 ', ' > /tmp/out 2>&1'],
  ],
  powershell: [
    ['', '', ''],
    ['$done = ', '', ''],
    ['if ($sure) { ', '', ' }'],
    ['& { ', '', ' }'],
    ['Get-Date; ', '', ' | Out-Null'],
    ['Invoke-Command -ComputerName ws-1 -ScriptBlock { ', '', ' }'],
    ['pwsh -NoProfile -Command "', '', '"'],
    ['powershell.exe -ExecutionPolicy Bypass -c ', '', ''],
  ],
  cmd: [
    ['', '', ''],
    ['cmd.exe /c ', '', ''],
    ['cmd /d /c "', '', '"'],
    ['echo off & ', '', ' & ver'],
    ['if exist C:\\Temp\\x ', '', ''],
    ['psexec \\\\ws-1 ', '', ''],
  ],
};

/** A page with the command in it; `$`, a prompt, is the shell's own. */
const PAGES: readonly ((line: string, shell: Shell, prompt: string) => string)[] = [
  (line, shell) => `\`\`\`${shell}\n${line}\n\`\`\``,
  (line, shell) => `# Remarks\n\n~~~~${shell} title="x"\necho 1\n${line}\n~~~~\n\nMore.`,
  (line) => `\`\`\`\n${line}\n\`\`\``,
  (line) => `\`\`\`text\n${line}\n\`\`\``,
  (line, _, prompt) => `\`\`\`console\n${prompt}whoami\njdoe\n${prompt}${line}\n\`\`\``,
  (line, _, prompt) => `\`\`\`sh-session\n${prompt}${line}\nrm -rf done\n\`\`\``,
  (line, shell, prompt) => `\`\`\`${shell}\n${prompt}${line}\n\`\`\``,
  (line) => `    whoami\n    ${line}`,
  (line) => `Run \`${line}\` on the host.`,
  (line) => `Wrapped over\nlines, run ${'``'} ${line} ${'``'}.`,
  (line) => `1. First:\n\n   - \`${line}\`\n`,
  (line, shell) => `- [ ] Do\n\n  \`\`\`${shell}\n  ${line}\n  \`\`\`\n`,
  (line, shell) => `> 1. In a quotation:\n>\n>    \`\`\`${shell}\n>    ${line}\n>    \`\`\`\n`,
  (line) => `> \`\`\`\n> ${line}\n> \`\`\``,
  (line, shell) => `<details>\n<summary>More</summary>\n\n\`\`\`${shell}\n${line}\n\`\`\`\n\n</details>`,
  (line) => `| what | how |\n| --- | --- |\n| do | \`${line.replaceAll('|', '\\|')}\` |`,
];
const PROMPTS: Record<Shell, readonly string[]> = {
  bash: ['$ ', 'admin@web-1:~$ ', '[root@web-1 ~]# '],
  powershell: ['PS C:\\Users\\ir> ', 'PS> '],
  cmd: ['C:\\>', 'C:\\Windows\\system32>'],
};
const SHELLS = Object.keys(DESTRUCTIVE) as Shell[];

function placed(text: string): string[] {
  const source = { file: 'a.md', body: parseProse(text, 'content/guides/a.md') } as unknown as SourceFile;
  const lines = text.split('\n');
  return (commandsIn({ texts: new Map([['a.md', text]]) } as unknown as World, source) ?? []).map(
    ({ span: { start, end } }) =>
      `${start.line}:${start.column} ${(lines[start.line - 1] ?? '').slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined)}`,
  );
}

/** Where a part of a text stands, and the part. */
function expectedAt(text: string, part: string): string {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1} ${part}`;
}

const cases = (commands: Record<Shell, readonly string[]>) =>
  fc
    .constantFrom(...SHELLS)
    .chain((shell) =>
      fc.tuple(
        fc.constant(shell),
        fc.constantFrom(...commands[shell]),
        fc.constantFrom(...WRAPS[shell]),
        fc.constantFrom(...PAGES),
        fc.constantFrom(...PROMPTS[shell]),
      ),
    );

it('a destructive command is found at its exact place, wherever it is written', () => {
  fc.assert(
    fc.property(cases(DESTRUCTIVE), ([shell, command, [before, starts, behind], page, prompt]) => {
      const part = starts + command;
      const text = page(before + part + behind, shell, prompt);
      expect(placed(text), text).toEqual([expectedAt(text, part)]);
    }),
    { numRuns: runs(500, 20_000) },
  );
});

it.each([
  [
    'a list, a line that goes on',
    '1. Do:\n\n   ```bash\n   az vm delete \\\n     --name web-1\n   ```',
    '4:4',
    '5:18',
  ],
  [
    'a quotation, a pipe',
    '> ```powershell\n> Get-ADUser jdoe |\n>   Disable-ADAccount\n> ```',
    '3:5',
    '3:22',
  ],
  ['a list without its blank', '- ```sh\n  id\n  userdel \\\n  jdoe\n  ```', '3:3', '4:7'],
  ['two lines in backticks', 'Now run `sudo userdel\njdoe` there.', '1:10', '2:5'],
  ['a session that goes on', '```console\n$ az vm delete \\\n> --name web-1\n```', '2:3', '3:15'],
  ['a table with a bar', '| a |\n| - |\n| `id \\| cat; userdel jdoe` |', '3:15', '3:27'],
])('%s', (_, text, from, to) => {
  const source = { file: 'a.md', body: parseProse(text, 'content/guides/a.md') } as unknown as SourceFile;
  const found = commandsIn({ texts: new Map([['a.md', text]]) } as unknown as World, source) ?? [];
  expect(
    found.map(({ span: { start, end } }) => [`${start.line}:${start.column}`, `${end.line}:${end.column}`]),
  ).toEqual([[from, to]]);
});

it.each([
  'Run `rm -rf /srv/x` on it.',
  'If it is not needed, run `rm -rf /srv/x`.',
  '- [ ] `rm -rf /srv/x`',
  'Delete what the attackers left: `rm -rf /srv/x`',
  'Remove the ransomware with `rm -rf /srv/x`.',
])('%s: an order', (text) => expect(placed(text)).toHaveLength(1));

it.each([
  'Attackers run `vssadmin delete shadows /all` first.',
  'Look for `rm -rf /srv/x` in the history.',
  'Commands such as `net user jdoe /delete` are logged.',
  'Never run `rm -rf /srv/x`.',
  'Do not use `shutdown /r /t 0`; isolate it.',
  'Malware that executed `taskkill /f /im edr.exe`.',
  '`Remove-MailboxRule` and `Disable-ADAccount -Identity` need rights.',
  '`kubectl delete pod` asks nobody.',
  'It is `delete`, not `rm`.',
])('%s: spoken of', (text) => expect(placed(text)).toEqual([]));

it('what destroys nothing is not found', () => {
  fc.assert(
    fc.property(cases(HARMLESS), ([shell, command, [before, starts, behind], page, prompt]) => {
      const text = page(before + starts + command + behind, shell, prompt);
      expect(placed(text), text).toEqual([]);
    }),
    { numRuns: runs(300, 20_000) },
  );
});
