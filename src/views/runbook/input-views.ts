import { inputsOf } from '../../domain/inputs/inputs-of.ts';
import { kindWords } from '../../domain/inputs/judge-value.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { fileId } from '../../domain/links/read-names.ts';
import type { Input } from '../../domain/model/input.ts';
import type { Runbook } from '../../domain/model/programme.ts';

/** A value that is typed once, as the page shows it; `data` is what its script reads. */
export interface InputView extends Input {
  /** What it must be, in words, with its example. */
  words: string;
}

/** Values that the commands on a runbook's page name. */
export function runbookInputs(
  { links }: Pick<JudgedProgramme, 'links'>,
  { meta, body }: Runbook,
): InputView[] {
  const shared = body.sections.flatMap(({ steps }) =>
    steps.map(({ includes }) => (includes ? links.steps.get(fileId(includes))?.meta.inputs : undefined)),
  );
  return inputViews(inputsOf(meta.inputs, shared));
}

export function inputViews(inputs: readonly Input[]): InputView[] {
  return inputs.map((input) => {
    const secret = input.secret ? '; secret: it is kept nowhere' : '';
    const example = input.example ? `; for example ${input.example}` : '';
    return { ...input, words: `${kindWords(input)}${example}${secret}` };
  });
}
