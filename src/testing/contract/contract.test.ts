import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PRODUCT } from '../../adapters/disk/product.ts';
import { contractNow, readContract } from './contract-now.ts';

const { kept, retired } = readContract();
const now = await contractNow();
const beyond = (some: readonly string[] = [], others: readonly string[] = []) => {
  const known = new Set(others);
  return some.filter((each) => !known.has(each));
};

const HOW = `is part of what others rely on (src/cli/upgrade/contract.json), and is gone. Bring it back beside what replaces it: a rule keeps its code,
an old key is read and a finding with a fix renames it, an old address leads on, an option still works and says what to write. After one
released version it may go: move its line to "retired" as "<part> <name>": "since <version>: <what to use instead>", and name it in CHANGELOG.md.`;

it.each(Object.keys({ ...kept, ...now }))('%s: loses nothing that others rely on', (part) =>
  expect(beyond(kept[part], now[part]), `${part}: each of these ${HOW}`).toEqual([]),
);

it('holds what people use, in every part', () => {
  for (const [part, name] of [
    ['rules', 'alert/no-runbook'],
    ['addresses', '/runbooks/[id]/'],
    ['addresses', '/'],
    ['api', 'runbooks.json'],
    ['files', 'runbooks/<id>.md'],
    ['keys', 'runbook severity.default'],
    ['keys', 'site contacts[].name'],
    ['formats', 'readyroom-run 1'],
    ['commands', 'check --format gitlab'],
    ['commands', 'export navigator'],
    ['commands', 'import runbooks'],
  ] as const)
    expect(kept[part], part).toContain(name);
});

it('says of what is no more since when, what to use instead, and the changelog names it', () => {
  const changelog = readFileSync(path.join(PRODUCT, 'CHANGELOG.md'), 'utf8');
  for (const [name, words] of Object.entries(retired)) {
    expect(words).toMatch(/^since \d+\.\d+\.\d+: \S/);
    expect(changelog).toContain(name.replace(/^\S+ /, ''));
    expect(
      Object.entries(now).flatMap(([part, names]) => names.map((each) => `${part} ${each}`)),
    ).not.toContain(name);
  }
});
