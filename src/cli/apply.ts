import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { answersTooLarge, readAnswers } from '../adapters/import/read-answers.ts';
import { printable } from '../adapters/report/printable.ts';
import { unifiedDiff } from '../adapters/write/unified-diff.ts';
import { writeAll } from '../adapters/write/write-all.ts';
import { programmeIdentity } from '../domain/model/programme-identity.ts';
import type { Answer, SelfAssessment } from '../domain/model/self-assessment.ts';
import type { Site } from '../domain/model/site.ts';
import { applyAnswers } from './apply-answers.ts';
import type { Command, Terminal } from './command.ts';
import { fellOut, readControls } from './read-controls.ts';
import { UsageError } from './usage-error.ts';

export const apply: Command = {
  name: 'apply',
  summary: 'Writes a self-assessment made in the browser back into the Markdown',
  usage: 'FILE',
  options: {
    'dry-run': { type: 'boolean', help: 'Print what would change as a unified diff, write nothing' },
  },
  async run(values, positionals, terminal) {
    const [given, ...others] = positionals;
    if (given === undefined || others.length > 0)
      throw new UsageError('Expected one FILE: the JSON that the page "Assess" exports.');
    const root = path.resolve(terminal.cwd, String(values['root'] ?? '.'));
    const file = path.resolve(terminal.cwd, given);
    const size = statSync(file, { throwIfNoEntry: false });
    if (!size?.isFile()) throw new UsageError(`There is no file "${given}".`);
    const large = answersTooLarge(size.size);
    if (large) return refuse(terminal, given, [large]);
    const answers = readAnswers(readFileSync(file));
    if ('problem' in answers) return refuse(terminal, given, [answers.problem]);
    const { programme, sources } = await readControls(root);
    const { site } = programme;
    if (!site)
      return refuse(terminal, given, [
        'content/site.yml is missing or broken: "readyroom check" says where and why.',
      ]);
    const foreign = foreignProblem(answers.assessment, site);
    if (foreign) return refuse(terminal, given, [foreign]);
    const broken = new Set(sources.filter(fellOut).map(({ file }) => file));
    const bytes = (file: string) => readFileSync(path.join(root, file));
    const { files, problems } = applyAnswers(answers.assessment, {
      programme,
      broken,
      clock: terminal.clock(),
      bytes,
    });
    if (problems.length > 0) return refuse(terminal, given, problems);
    if (values['dry-run']) {
      for (const { file, text, after } of files) terminal.out(unifiedDiff(file, text, after));
      terminal.err(`${counted(files.length)} would change; nothing was written.\n`);
      return 0;
    }
    const stale = await writeAll(root, files);
    if (stale.length > 0)
      return refuse(
        terminal,
        given,
        stale.map((file) => `${file} changed just now.`),
      );
    for (const { file, answers: own } of files) terminal.err(`${file}  ${own.map(inWords).join('; ')}\n`);
    terminal.err(`${counted(files.length)} changed.\n`);
    return 0;
  },
};

function refuse(terminal: Terminal, given: string, problems: readonly string[]): number {
  terminal.err(
    `"${given}" was not applied.\n${problems.map((problem) => `  ${printable(problem)}\n`).join('')}Nothing was written.\n`,
  );
  return 1;
}

function foreignProblem({ programme }: SelfAssessment, site: Site): string | undefined {
  const own = programmeIdentity(site);
  if (programme.id === own.id) return undefined;
  if (programme.name === own.name) {
    return `It was made on another site that is called "${own.name}" too: "repository" in content/site.yml is not the same.`;
  }
  return `It was made on another site, "${programme.name}"; this is "${own.name}". Give its folder with --root.`;
}

function inWords(answer: Answer): string {
  if ('status' in answer) return `${answer.date} ${answer.status}`;
  return `${answer.date} ${answer.current}${answer.target === undefined ? '' : `, target ${answer.target}`}`;
}

function counted(files: number): string {
  return `${files} file${files === 1 ? '' : 's'}`;
}
