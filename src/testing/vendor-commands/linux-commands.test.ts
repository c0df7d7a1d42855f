import { describe, expect, it } from 'vitest';
import { readCodeBlocks } from './read-code-blocks.ts';
import { readShellCalls } from './read-shell-calls.ts';
import linux from './linux-commands.json' with { type: 'json' };

const TOOLS = new Map(
  Object.entries(linux.tools).map(([name, { options }]) => [name, new Set(options.split(' '))]),
);
/** Options of several letters behind one hyphen are one option for these, for others a row of single ones. */
const WHOLE = /^(?:find|openssl .*|ausearch)$/;
/** `find` spells which times it compares: -newermt, -newerct. */
const NEWER = /^-newer[aBcmt]{2}$/;

/** Without what runs it, what it runs, and settings of the tool before its sub-command. */
function unwrap(call: string[]): string[] {
  const [name = '', ...rest] = call;
  if (name === 'timeout') return unwrap(rest.slice(1));
  if (name === 'git' && rest[0] === '-C') return unwrap(['git', ...rest.slice(2)]);
  const runs = name === 'find' ? call.indexOf('-exec') : -1;
  return runs < 0 ? call : call.slice(0, runs + 1);
}

/** An option as the tool knows it: `-k2` is -k, `--since=x` is --since, `-Faiw` are four. */
function optionsOf(word: string, whole: boolean): string[] {
  const [option = ''] = word.split('=');
  if (option.startsWith('--') || whole) return [option];
  const [, letters = ''] = /^-([a-zA-Z]+)/.exec(option) ?? [];
  return [...letters].map((letter) => `-${letter}`);
}

function faultsOfLinuxCall(call: string[]): string[] {
  const [first = '', second = '', ...others] = unwrap(call);
  const pair = `${first} ${second}`;
  const name = TOOLS.has(pair) ? pair : first;
  const known = TOOLS.get(name);
  if (!known) return [];
  const ends = others.indexOf('--');
  return (name === pair ? others : [second, ...others])
    .slice(0, ends < 0 ? undefined : ends + 1)
    .filter((word) => /^--?[a-zA-Z]/.test(word))
    .flatMap((word) => optionsOf(word, WHOLE.test(name)))
    .filter((option) => !known.has(option) && !(name === 'find' && NEWER.test(option)))
    .map((option) => `${name}: no option ${option}`);
}

/** The manual pages of Debian were read once, into the table. */
describe('Linux tools in the shipped content', () => {
  const calls = readCodeBlocks('bash').flatMap(({ place, code }) =>
    readShellCalls(code).map((call) => ({ place, call })),
  );

  it('have the options that their manual pages know', () => {
    const faults = calls.flatMap(({ place, call }) =>
      faultsOfLinuxCall(call).map((fault) => `${place} ${fault}`),
    );
    expect(faults).toEqual([]);
  });
  it('are there to be judged', () =>
    expect(calls.filter(({ call }) => TOOLS.has(unwrap(call)[0] ?? '')).length).toBeGreaterThan(80));

  it.each([
    ['journalctl --utc --from yesterday', ['journalctl: no option --from']],
    ['ss -tunapQ', ['ss: no option -Q']],
    ['find / -xdevs -newerct "$day"', ['find: no option -xdevs']],
    ['find / -type d -exec sh -c "x" _ {} \\;', []],
    ['timeout 60 tcpdump -ni eth0 -c 5', []],
    ['git -C "<clone>" log --all --autor=x', ['git log: no option --autor']],
    ['sort -k2 -rn | head -20', []],
    ['openssl s_client -conect x:443', ['openssl s_client: no option -conect']],
  ])('%s', (code, faults) => expect(readShellCalls(code).flatMap(faultsOfLinuxCall)).toEqual(faults));
});
