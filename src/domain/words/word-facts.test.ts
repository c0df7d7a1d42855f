import path from 'node:path';
import { expect, it } from 'vitest';
import { filesOnDisk } from '../../adapters/content/files.ts';
import { filesChanged } from '../../adapters/content/files-changed.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { attack19 } from '../frameworks/attack.ts';
import { csf2 } from '../frameworks/csf.ts';
import { NO_HISTORY } from '../model/history.ts';
import { RULES } from '../rules/index.ts';
import { judge } from '../rules/judge.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LONG = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');

it('facts that come with the parsed files give the findings that the texts give', async () => {
  const files = filesOnDisk(ROOT);
  const before = new TextDecoder().decode(await files.read('runbooks/phishing.md'));
  const text = before.replace(
    /^### .*$/m,
    (heading) =>
      `${heading}\n\n${LONG}. TODO: \`TODO: more\` DE.CM-4 T1086 ghp_${'a1B2c3D4'.repeat(5)} PR.AC-01 [insert name]\n`,
  );
  const twin = text.replace('id: phishing', 'id: phishing-twin');
  const changed = filesChanged(
    files,
    new Map([
      ['runbooks/phishing.md', text],
      ['runbooks/phishing-twin.md', twin],
    ]),
  );
  const { programme, sources, texts, carried } = await readProgramme(changed);
  const world = {
    ...{ programme, texts, carried, csf: csf2, attack: attack19, history: NO_HISTORY },
    ...{ today: '2026-10-31', clock: '2026-10-31' },
  };
  const locate = () => undefined;
  const bare = sources.map(({ wordFacts: _facts, ...source }) => source);
  expect(sources.every(({ kind, wordFacts }) => !kind || wordFacts)).toBe(true);
  const found = judge({ ...world, sources }, RULES, locate);
  expect(found).toEqual(judge({ ...world, sources: bare }, RULES, locate));
  const codes = new Set(found.map(({ code }) => code));
  for (const code of [
    'content/long-sentence',
    'content/placeholder',
    'content/secret',
    'csf/withdrawn-in-text',
  ])
    expect(codes, code).toContain(code);
  for (const code of ['attack/revoked-in-text', 'runbook/near-duplicate'])
    expect(codes, code).toContain(code);
});
