import { describe, expect, it } from 'vitest';
import { readCodeBlocks } from './read-code-blocks.ts';
import { readPowershell } from './read-powershell-calls.ts';
import { readShellCalls } from './read-shell-calls.ts';
import powershell from './powershell-commands.json' with { type: 'json' };
import shell from './shell-commands.json' with { type: 'json' };

const COMMANDS: Record<string, { options: string; required?: string }> = shell.commands;
const TOOLS: Record<string, { everywhere: string[] }> = shell.tools;
const CMDLETS = new Map(Object.values(powershell.modules).flatMap(({ cmdlets }) => Object.entries(cmdlets)));
const SCOPES = Object.entries(powershell.modules['Microsoft.Graph'].scopes);
const words = (text: string) => text.split(' ').filter(Boolean);

const optionsIn = (call: string[]) =>
  call
    .filter((word) => /^--?[a-zA-Z]/.test(word))
    .map((word) => word.replace(/=.*$/s, ''))
    .flatMap((option) =>
      /^-[a-zA-Z]{2,}$/.test(option) ? [...option.slice(1)].map((one) => `-${one}`) : [option],
    );

/** What is wrong with a call of a vendor's tool; nothing where the tool is none of theirs. */
function faultsOfShellCall(call: string[]): string[] {
  const tool = TOOLS[call[0] ?? ''];
  if (!tool || (call[0] === 'npm' && call[1] !== 'token')) return [];
  const plain = call.filter(
    (word, at) => !word.startsWith('-') && !(call[0] === 'kubectl' && call[at - 1] === '--namespace'),
  );
  const name = [5, 4, 3, 2].map((count) => plain.slice(0, count).join(' ')).find((each) => COMMANDS[each]);
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command) return [`"${plain.slice(0, 4).join(' ')}" is no command of the table`];
  const known = new Set([...words(command.options), ...tool.everywhere]);
  const given = optionsIn(call);
  return [
    ...given.filter((option) => !known.has(option)).map((option) => `${name}: no option ${option}`),
    ...words(command.required ?? '')
      .filter((option) => !given.includes(option))
      .map((option) => `${name}: lacks ${option}`),
  ];
}

function faultsOfCmdlets(code: string): string[] {
  return readPowershell(code).calls.flatMap(({ cmdlet, parameters }) => {
    const known = CMDLETS.get(cmdlet);
    if (known === undefined) return [`${cmdlet} is no cmdlet of the table`];
    return parameters
      .filter((parameter) => !words(known).includes(parameter))
      .map((parameter) => `${cmdlet}: no parameter ${parameter}`);
  });
}

/** A block that signs in asks for every permission that its commands need. */
function missingScopes(code: string): string[] {
  const asked = /Connect-MgGraph -Scopes ([^\n]*)/.exec(code)?.[1];
  if (asked === undefined) return [];
  const { calls } = readPowershell(code);
  return SCOPES.filter(([call]) => {
    const [cmdlet, parameter = ''] = words(call);
    return calls.some((each) => each.cmdlet === cmdlet && each.parameters.includes(parameter));
  }).flatMap(([call, scopes]) =>
    words(scopes)
      .filter((scope) => !asked.includes(`'${scope}'`))
      .map((scope) => `${call} without ${scope}`),
  );
}

/** A wrong option is found at three in the morning otherwise. What is not in the tables is looked up and added there. */
describe('commands of the shipped content that vendors define', () => {
  const shellBlocks = readCodeBlocks('bash');
  const powershellBlocks = readCodeBlocks('powershell');

  it('are there to be judged', () => {
    const calls = shellBlocks.flatMap(({ code }) => readShellCalls(code));
    expect(calls.filter(([name = '']) => name in TOOLS).length).toBeGreaterThan(120);
    expect(powershellBlocks.flatMap(({ code }) => readPowershell(code).calls).length).toBeGreaterThan(150);
  });
  it('have the options that the vendors know', () => {
    const faults = shellBlocks.flatMap(({ place, code }) =>
      readShellCalls(code).flatMap((call) => faultsOfShellCall(call).map((fault) => `${place} ${fault}`)),
    );
    expect(faults).toEqual([]);
  });
  it("parse by PowerShell's grammar", () => {
    const faults = powershellBlocks.flatMap(({ place, code }) =>
      readPowershell(code).faults.map((fault) => `${place} ${fault}`),
    );
    expect(faults).toEqual([]);
  });
  it('have the parameters that the modules know', () => {
    const faults = powershellBlocks.flatMap(({ place, code }) =>
      faultsOfCmdlets(code).map((fault) => `${place} ${fault}`),
    );
    expect(faults).toEqual([]);
  });
  it('sign in first to the service that they ask, somewhere on their page', () => {
    const calls = powershellBlocks.flatMap(({ place, code }) =>
      readPowershell(code).calls.map(({ cmdlet }) => ({ file: place.replace(/:\d+$/, ''), cmdlet })),
    );
    const faults = Object.entries(powershell.modules).flatMap(([module, { cmdlets }]) => {
      const signIn = Object.keys(cmdlets).find((cmdlet) => cmdlet.startsWith('Connect-'));
      const asking = calls.filter(({ cmdlet }) => signIn !== undefined && cmdlet in cmdlets);
      const signedIn = new Set(asking.filter(({ cmdlet }) => cmdlet === signIn).map(({ file }) => file));
      return asking
        .filter(({ file }) => !signedIn.has(file))
        .map(({ file, cmdlet }) => `${file}: ${cmdlet} of ${module}`);
    });
    expect(faults).toEqual([]);
  });
  it('ask for the permissions that they need', () => {
    const faults = powershellBlocks.flatMap(({ place, code }) =>
      missingScopes(code).map((fault) => `${place} ${fault}`),
    );
    expect(faults).toEqual([]);
  });
  it('say of each table the day it was checked, or what is unsettled', () => {
    const sources: Record<string, { checked?: string; unsettled?: string }> = {
      ...shell.tools,
      ...powershell.modules,
    };
    const silent = Object.entries(sources).filter(
      ([, { checked, unsettled }]) =>
        (checked === undefined) === (unsettled === undefined) || !(unsettled ?? checked),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });
  it('fill every line of the tables', () => {
    const used = new Set(
      powershellBlocks.flatMap(({ code }) => readPowershell(code).calls.map(({ cmdlet }) => cmdlet)),
    );
    expect([...CMDLETS.keys()].filter((cmdlet) => !used.has(cmdlet))).toEqual([]);
  });

  it.each([
    ['aws ec2 stop-instances --instance-ids i-1 --forced', ['aws ec2 stop-instances: no option --forced']],
    [
      'x=$(aws ec2 stop-instance --instance-ids i-1)',
      ['"aws ec2 stop-instance i-1" is no command of the table'],
    ],
    ['aws kms enable-key --region "<region>"', ['aws kms enable-key: lacks --key-id']],
    ['kubectl --namespace "<ns>" get pods -A | grep -x y', []],
    [
      'echo "$(aws kms enable-key --key k)"',
      ['aws kms enable-key: no option --key', 'aws kms enable-key: lacks --key-id'],
    ],
  ])('%s', (code, faults) => expect(readShellCalls(code).flatMap(faultsOfShellCall)).toEqual(faults));
  it.each([
    ['Update-MgUser -UserId "<user>" -Enabled:$false', ['Update-MgUser: no parameter -Enabled']],
    ['Get-MgUsers -All | Where-Object { $_.Id -in $ids }', ['Get-MgUsers is no cmdlet of the table']],
    ['$id = (Get-MgUser -User x).Id', ['Get-MgUser: no parameter -User']],
    ['foreach ($one in Get-Contents "$out\\a.txt") { $one }', ['Get-Contents is no cmdlet of the table']],
  ])('%s', (code, faults) => expect(faultsOfCmdlets(code)).toEqual(faults));
  it.each([
    'Get-MgUser -UserId "x',
    'Get-MgUser -UserId (Get-Date',
    'if ($a { Get-Date }',
    'Get-VM | | Out-Null',
    'Get-X @{n=1;',
  ])('%s', (code) => expect(readPowershell(code).faults).not.toEqual([]));
});
