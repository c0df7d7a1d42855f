import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const PRODUCT = path.resolve(import.meta.dirname, '../..');
const readYaml = (file: string) => parse(readFileSync(path.join(PRODUCT, file), 'utf8'));
const { scripts } = JSON.parse(readFileSync(path.join(PRODUCT, 'package.json'), 'utf8'));

interface Job {
  steps: { run?: string }[];
  strategy?: { matrix: { os: string[] } };
}
const jobs: Job[] = Object.values(readYaml('.github/workflows/ci.yml').jobs);
const commands = jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

describe('the workflow', () => {
  it('runs the two commands of the README, and verify', () => {
    expect(readFileSync(path.join(PRODUCT, 'README.md'), 'utf8')).toContain('npm ci && npm test ');
    expect(commands).toEqual(expect.arrayContaining(['npm ci', 'npm run verify', 'npm test']));
  });
  it.each(commands.filter((command) => command !== 'npm ci'))('can run %s', (command) =>
    expect(Object.keys(scripts)).toContain(/^npm (?:run )?(\S+)$/.exec(command)?.[1]),
  );
  it('runs on three systems', () =>
    expect(jobs[0]?.strategy?.matrix.os.map((each) => each.split('-')[0])).toEqual([
      'ubuntu',
      'macos',
      'windows',
    ]));
});

const forms = readdirSync(path.join(PRODUCT, '.github/ISSUE_TEMPLATE')).filter(
  (name) => name !== 'config.yml',
);

it.each(forms)('the form %s is one that a forge shows', (name) => {
  const form = readYaml(`.github/ISSUE_TEMPLATE/${name}`);
  expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
  for (const { type, id, attributes } of form.body) {
    expect(['markdown', 'textarea', 'input', 'dropdown', 'checkboxes']).toContain(type);
    expect(type === 'markdown' ? attributes.value : `${id}${attributes.label}`).toMatch(/\S/);
  }
});
