import { assessmentText } from '../../adapters/write/assessment-text.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { askValue } from './ask-value.ts';
import { askOwner, askTitle, type MakeDraft } from './draft.ts';
import { guessSubcategory } from './guess-subcategory.ts';
import { splitList } from '../split-list.ts';

/** An unanswered control. */
export const draftAssessment: MakeDraft = async (request) => {
  const { id, programme, values, terminal } = request;
  const title = await askTitle(request);
  const answered = new Set(programme.assessments.flatMap(({ meta }) => meta.csf));
  const guess =
    guessSubcategory(csf2, `${id} ${title}`) ?? csf2.subcategories.find((one) => !answered.has(one.id));
  const fallback = guess?.id ?? 'GV.OC-01';
  const known = new Set(csf2.subcategories.map((one) => one.id));
  const csf = await askValue(
    {
      option: 'csf',
      text: 'CSF 2.0 subcategories, separated by commas',
      fallback,
      problem(answer) {
        const unknown = splitList(answer).find((one) => !known.has(one));
        return unknown === undefined
          ? undefined
          : `CSF 2.0 has no subcategory "${unknown}", expected one such as DE.CM-09.`;
      },
    },
    values,
    terminal,
  );
  const owner = await askOwner(request);
  const guessed = values['csf'] === undefined && !terminal.ask;
  const outcome = guess?.outcome ?? '';
  const notes = guessed
    ? [`It was mapped to ${csf} ("${guess?.title ?? ''}") by its name: change "csf" where that is wrong.`]
    : [];
  const body = `What is assessed, how to test it, and why the score is what it is.${guessed || csf === guess?.id ? `\n\nThe outcome: ${outcome}` : ''}`;
  return {
    file: `content/assessments/${id}.md`,
    text: assessmentText({ id, title, csf: splitList(csf), owner, body }),
    notes: [...notes, 'It is unanswered: add a dated entry under "history" when it has been assessed.'],
  };
};
