import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nameOnDisk, placeOnDisk } from '../../adapters/content/files.ts';
import { answersTooLarge, readAnswers } from '../../adapters/import/read-answers.ts';
import { unifiedDiff } from '../../adapters/write/unified-diff.ts';
import { writeAll } from '../../adapters/write/write-all.ts';
import type { Answer } from '../../domain/model/browser/self-assessment.ts';
import { applyAnswers } from './apply-answers.ts';
import type { OptionValues, Terminal } from '../command.ts';
import { foreignProblem, NO_SITE } from '../check/foreign-problem.ts';
import { fellOut, readControls } from '../import/read-controls.ts';
import { refuse } from '../refuse.ts';
import { UsageError } from '../usage-error.ts';
import { counted } from '../../domain/text/counted.ts';

/** Adds the answers of the page "Assess" to the histories of the controls. */
export async function applyAssessment(
  { given, file, bytes: size }: { given: string; file: string; bytes: number },
  values: OptionValues,
  terminal: Terminal,
): Promise<number> {
  const root = path.resolve(terminal.cwd, String(values['root'] ?? '.'));
  const large = answersTooLarge(size);
  if (large) return refuse(terminal, given, [large]);
  const answers = readAnswers(readFileSync(file));
  if ('problem' in answers) return refuse(terminal, given, [answers.problem]);
  if (values['name'] !== undefined)
    throw new UsageError('--name is for runs: a self-assessment goes into the files of its controls.');
  const { programme, sources } = await readControls(root);
  const { site } = programme;
  if (!site) return refuse(terminal, given, [NO_SITE]);
  const foreign = foreignProblem(answers.assessment.programme, site);
  if (foreign) return refuse(terminal, given, [foreign]);
  const broken = new Set(sources.filter(fellOut).map((source) => source.file));
  const bytes = (control: string) => readFileSync(placeOnDisk(root, control));
  const { files, problems } = applyAnswers(answers.assessment, {
    programme,
    broken,
    clock: terminal.clock(),
    bytes,
  });
  if (problems.length > 0) return refuse(terminal, given, problems);
  if (values['dry-run']) {
    for (const { file: control, text, after } of files) terminal.out(unifiedDiff(control, text, after));
    terminal.err(`${counted(files.length, 'file')} would change; nothing was written.\n`);
    return 0;
  }
  const stale = await writeAll(
    root,
    files.map((one) => ({ ...one, file: nameOnDisk(root, one.file) })),
  );
  if (stale.length > 0)
    return refuse(
      terminal,
      given,
      stale.map((control) => `${control} changed just now.`),
    );
  for (const { file: control, answers: own } of files)
    terminal.err(`${control}  ${own.map(inWords).join('; ')}\n`);
  terminal.err(`${counted(files.length, 'file')} changed.\n`);
  return 0;
}

function inWords(answer: Answer): string {
  if ('status' in answer) return `${answer.date} ${answer.status}`;
  return `${answer.date} ${answer.current}${answer.target === undefined ? '' : `, target ${answer.target}`}`;
}
