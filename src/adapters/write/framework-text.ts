import type { FrameworkTexts } from '../../domain/model/framework-texts.ts';
import { fieldLines, itemLines } from './rule-text.ts';

/** `content/framework.yml` with these texts. */
export function frameworkText({ source, version, outcomes }: FrameworkTexts): string {
  return [
    '# Outcomes of CSF 2.0 in the words that this site shows. Take an entry out, and the words of the product stand there again.',
    ...fieldLines('source', source, 0),
    ...(version === undefined ? [] : fieldLines('version', version, 0)),
    'outcomes:',
    ...outcomes.flatMap((one) => itemLines(one, 2)),
    '',
  ].join('\n');
}
