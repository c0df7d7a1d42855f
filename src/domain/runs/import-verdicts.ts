import { MOST_TRIAGE_BYTES, MOST_VERDICTS, TRIAGE_FILE, Verdict } from '../model/browser/triage-log.ts';
import { readStrictJson } from '../text/strict-json.ts';
import { secondWords } from './run-names.ts';
import { shapeWords } from './shape-words.ts';

/** What a foreign file holds: verdicts that are whole, and a sentence for each that is not. */
export interface GivenVerdicts {
  verdicts: Verdict[];
  refused: string[];
}

/** Why a file of that many bytes is not even read. */
export function verdictsTooLarge(bytes: number): string | undefined {
  if (bytes <= MOST_TRIAGE_BYTES) return undefined;
  return `It is ${Math.ceil(bytes / 1e6)} MB large; a file of verdicts has at most ${MOST_TRIAGE_BYTES / 1e6} MB.`;
}

/** Judges what may come from anybody. A `problem` is one of the whole file, of which nothing is used then. */
export function readVerdictFile(text: string): GivenVerdicts | { problem: string } {
  const large = verdictsTooLarge(text.length);
  if (large) return { problem: large };
  const read = readStrictJson(text);
  if (read === undefined)
    return { problem: 'It is no JSON, or it was cut off. Expected what “Export verdicts” saves.' };
  if ('problem' in read) return read;
  const { data } = read;
  const problem = fileProblem(data);
  if (problem) return { problem };
  const { verdicts } = data as { verdicts: unknown[] };
  const given: GivenVerdicts = { verdicts: [], refused: [] };
  for (const [at, one] of verdicts.entries()) {
    const judged = Verdict.safeParse(one);
    if (!judged.success)
      given.refused.push(`Verdict ${at + 1}: ${shapeWords(judged.error.issues, one).join(' ')}`);
    else if (!isMoment(judged.data.at))
      given.refused.push(`Verdict ${at + 1}: at: no such moment, ${judged.data.at}.`);
    else given.verdicts.push(judged.data);
  }
  return given;
}

const OTHERS: Record<string, string> = {
  'readyroom-run': 'It is a run: the page “Runs” takes it in.',
  'readyroom-assessment': 'It is a self-assessment: the page “Assess” takes it in.',
};

/** Says what is wrong with the file before its verdicts are looked at. */
function fileProblem(data: unknown): string | undefined {
  const known = typeof data === 'object' && data !== null && !Array.isArray(data);
  const { format, version, exported, verdicts, ...more } = (known ? data : {}) as Record<string, unknown>;
  if (format !== TRIAGE_FILE.format)
    return (
      OTHERS[String(format)] ?? 'It is JSON, but no file of verdicts. Expected what “Export verdicts” saves.'
    );
  if (version !== TRIAGE_FILE.version) {
    const newer = typeof version === 'number' && version > TRIAGE_FILE.version;
    const named = typeof version === 'number' ? `format version ${version}` : 'a format without a version';
    return `It is of ${named}; this Readyroom reads version ${TRIAGE_FILE.version}.${newer ? ' Update Readyroom.' : ''}`;
  }
  const [extra] = Object.keys(more);
  if (extra !== undefined) return `The file: unexpected "${extra.slice(0, 60)}".`;
  if (typeof exported !== 'string' || !isMoment(exported)) return 'It does not say when it was exported.';
  if (!Array.isArray(verdicts)) return 'It holds no list of verdicts.';
  if (verdicts.length > MOST_VERDICTS)
    return `It has ${verdicts.length} verdicts; a file has at most ${MOST_VERDICTS}.`;
  return undefined;
}

/** Of the days that a calendar has, too. */
function isMoment(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** What becomes of the verdicts of a browser when it takes others in. */
export interface TakenVerdicts {
  /** All that it holds then, in the order of time. */
  verdicts: Verdict[];
  added: Verdict[];
  /** So many of the file were there already. */
  known: number;
  refused: string[];
}

/** Nothing that is there is changed or left out; one alert at one moment is one verdict. */
export function takeVerdicts(own: readonly Verdict[], given: GivenVerdicts): TakenVerdicts {
  const held = new Map(own.map((one) => [nameOf(one), one]));
  const room = MOST_VERDICTS - own.length;
  const taken = { added: [] as Verdict[], known: 0, refused: [...given.refused] };
  let left = 0;
  for (const one of given.verdicts) {
    const there = held.get(nameOf(one));
    if (there && wordsOf(there) === wordsOf(one)) taken.known += 1;
    else if (there)
      taken.refused.push(
        `${one.alert} at ${secondWords(one.at)} UTC: another verdict of the same moment is here already, and stays.`,
      );
    else if (taken.added.length >= room) left += 1;
    else {
      taken.added.push(one);
      held.set(nameOf(one), one);
    }
  }
  if (left > 0)
    taken.refused.push(
      `No room for ${left}: this browser keeps ${MOST_VERDICTS} verdicts at most. Export them, then remove them under Runs.`,
    );
  const verdicts = [...own, ...taken.added].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { verdicts, ...taken };
}

const nameOf = ({ at, alert }: Verdict): string => `${at} ${alert}`;

function wordsOf({ title, verdict, reason, answers, values }: Verdict): string {
  return JSON.stringify([
    title,
    verdict,
    reason,
    answers.map(({ question, answer }) => [question, answer]),
    values.map(({ input, title: name, value }) => [input, name, value]),
  ]);
}
