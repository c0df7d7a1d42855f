import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const FILES = ['runbooks', 'content'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(folder, file)),
);

interface Block {
  place: string;
  language: string;
  code: string;
  /** The step's text, in which the block stands. */
  step: string;
}

const blocks: Block[] = FILES.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split(/^(?=#{2,3} )/m)
    .flatMap((step) =>
      [...step.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language = '', code = '']) => ({
        place: `${file}: ${step.split('\n', 1)[0]}`,
        language,
        code,
        step,
      })),
    ),
);
const written = (language: string) => blocks.filter((block) => block.language === language);
const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

/** What a responder copies at night is at least well-formed; whether it does what the text says, its source tells. */
describe('commands of the shipped content', () => {
  it.skipIf(!hasBash).each(written('bash'))('$place: shell that parses', ({ code }) => {
    expect(spawnSync('bash', ['-n'], { input: code, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it.each(written('json'))('$place: JSON that parses', ({ code }) => {
    expect(JSON.parse(code)).toBeTypeOf('object');
  });

  /** Defender saves a rule only if one event's Timestamp and ReportId are returned, and sets the window by itself. */
  const rules = written('kusto').filter(({ step }) => step.includes('**Create detection rule**'));
  it('has rules to save', () => expect(rules.length).toBeGreaterThan(0));
  it.each(rules)('$place: a query that can be saved as a detection', ({ code }) => {
    expect(code).toMatch(/\| project [^|]*\bTimestamp\b[^|]*\bReportId\b/);
    expect(code).not.toMatch(/\bsummarize\b|\bTimestamp\s*(>|<|between)/);
  });

  it('sends nobody to save a query as a detection without one that can be', () => {
    const steps = FILES.flatMap((file) => readFileSync(file, 'utf8').split(/^(?=#{2,3} )/m));
    const lost = steps.filter(
      (step) => /\bas a custom detection\b/.test(step) && !step.includes('**Create detection rule**'),
    );
    expect(lost.map((step) => step.split('\n', 1)[0])).toEqual([]);
  });
});

const told = ({ step }: Block) => step.replace(/^```[\s\S]*?^```/gm, '');
const inRunbooks = blocks.filter(({ place }) => /^(?:runbooks|content\/steps)\//.test(place));

describe('commands of the shipped content, as a reader finds them', () => {
  it('take their target as a value: no address, day or account stands in one', () => {
    const fixed = /"(?:\d+\.){3}\d+|datetime\((?!")|sam_account_name|fenmark|\.example\b/;
    const found = inRunbooks
      .filter(({ language, code }) => language !== 'mermaid' && fixed.test(code))
      .map(({ place, code }) => `${place}: ${fixed.exec(code)?.[0]}`);
    expect(found).toEqual([]);
  });

  it('are queries that say where they are run', () => {
    const homeless = blocks
      .filter(({ language }) => language === 'kusto')
      .filter((block) =>
        block.code.includes('TimeGenerated')
          ? !/SIEM|activity log|log table/.test(told(block))
          : !/advanced hunting|custom detection/i.test(told(block)),
      );
    expect(homeless.map(({ place }) => place)).toEqual([]);
  });

  it.each([
    ['bash', /\$\{?([A-Za-z_]\w*)/g],
    ['powershell', /(?<!`)\$(\w+)/g],
  ])('have no variable of %s that nobody sets and no sentence explains', (written, form) => {
    const names = (text: string, each: RegExp) =>
      [...text.matchAll(each)].flatMap(([, name = '']) => name.split(' '));
    const unsaid = FILES.flatMap((file) => {
      const own = inRunbooks.filter(({ place }) => place.startsWith(`${file}: `));
      const code = (which: Block[]) => which.map((block) => block.code.replace(/'[^']*'/g, '')).join('\n');
      const all = code(own);
      const known = new Set([
        ...names(readFileSync(file, 'utf8'), /`\$(\w+)`/g),
        ...names(all, /\$(\w+)\s*\+?=/g),
        ...names(all, /^\s*([A-Z_]\w*)=/gm),
        ...names(all, /\b(?:foreach|for)\s*\(?\$?(\w+)/g),
        ...names(all, /\bread -r (.*?);/g),
        ...['_', 'null', 'true', 'false', 'env', 'PATH', 'HOME', '1'],
      ]);
      const used = names(code(own.filter(({ language }) => language === written)), form);
      return used.filter((name) => !known.has(name)).map((name) => `${file}: $${name}`);
    });
    expect([...new Set(unsaid)]).toEqual([]);
  });
});
