import { readStrictJson } from '../../domain/text/strict-json.ts';
import type { SelfAssessment } from '../../domain/model/browser/self-assessment.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { AssessData } from '../../views/maturity/assess-data.ts';
import { type Answer, type Answers, standingOf } from './answer.ts';
import { fieldsOf, quote, readAnswer, readDay, readInstant, refuse } from './read-answer.ts';

const FORMAT = 'readyroom-assessment';
const VERSION = 1;
const MOST_BYTES = 20_000_000;
const MOST_ANSWERS = 10_000;

/** What `readyroom apply` can use: answers that are new, or on a control that changed (apply will refuse those and say so). */
function exportable({ controls }: AssessData, answers: Answers): Answer[] {
  return controls.flatMap((control) => {
    const answer = answers.get(control.id)?.answer;
    return answer && ['new', 'changed'].includes(standingOf(answer, control)) ? [answer] : [];
  });
}

/** How many answers wait for a reason, and are in no file. */
export function unreasoned({ controls }: AssessData, answers: Answers): number {
  return controls.filter((control) => {
    const answer = answers.get(control.id)?.answer;
    return answer && standingOf(answer, control) === 'unreasoned';
  }).length;
}

/** The file for `readyroom apply`. */
export function toExchange(data: AssessData, answers: Answers, day: Day, made: string): SelfAssessment {
  const { name, id } = data.programme;
  return {
    format: FORMAT,
    version: VERSION,
    programme: { name, id },
    asOf: day,
    made,
    answers: exportable(data, answers),
  };
}

export interface Incoming {
  made: string;
  asOf: Day;
  answers: Answer[];
  /** Of them: for controls that have an answer here that differs. */
  replacing: number;
  changed: number;
  gone: number;
}

/** Reads a file that an assessment was exported to; throws with the reason where it is not one for this programme. */
export function readExchange(text: string, data: AssessData, answers: Answers): Incoming {
  if (text.length > MOST_BYTES) refuse(`The file is too large: ${text.length} characters.`);
  const value = parse(text);
  if (typeof value === 'object' && value !== null && 'format' in value) {
    if (value.format !== FORMAT)
      refuse(`This is a file of the format ${quote(value.format)}, not a self-assessment.`);
    if ('version' in value && value.version !== VERSION)
      refuse(`The file is of version ${quote(value.version)}; this page reads version ${VERSION}.`);
  }
  const file = fieldsOf(value, 'the file', ['format', 'version', 'programme', 'asOf', 'made', 'answers']);
  const programme = fieldsOf(file['programme'], 'its programme', ['name', 'id']);
  if (programme['id'] !== data.programme.id)
    refuse(
      `The file is for another programme, ${quote(programme['name'])}; this site is ${quote(data.programme.name)}.`,
    );
  const list = file['answers'];
  if (!Array.isArray(list)) refuse('the list of answers is no list');
  if (list.length === 0) refuse('The file has no answers.');
  if (list.length > MOST_ANSWERS) refuse(`The file has ${list.length} answers, more than ${MOST_ANSWERS}.`);
  const read = list.map((one: unknown, index) => {
    try {
      return readAnswer(one, data.scale);
    } catch (error) {
      return refuse(`Answer ${index + 1}: ${error instanceof Error ? error.message : String(error)}.`);
    }
  });
  const twice = read.find(
    ({ control }, index) => read.findIndex((other) => other.control === control) < index,
  );
  if (twice) refuse(`The control ${quote(twice.control)} is answered twice.`);
  const controls = new Map(data.controls.map((control) => [control.id, control]));
  const standing = read.map((answer) => standingOf(answer, controls.get(answer.control)));
  return {
    made: readInstant(file['made']),
    asOf: readDay(file['asOf'], 'day'),
    answers: read,
    replacing: read.filter((answer) => {
      const own = answers.get(answer.control)?.answer;
      return own && JSON.stringify(own) !== JSON.stringify(answer);
    }).length,
    changed: standing.filter((one) => one === 'changed').length,
    gone: standing.filter((one) => one === 'gone').length,
  };
}

function parse(text: string): unknown {
  const read = readStrictJson(text);
  if (!read) return refuse('The file is not JSON, or it was cut off.');
  return 'problem' in read ? refuse(read.problem) : read.data;
}
