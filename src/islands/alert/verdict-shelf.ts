import { MOST_VERDICTS, type Verdict } from '../../domain/model/browser/triage-log.ts';
import { takeVerdicts, type GivenVerdicts, type TakenVerdicts } from '../../domain/runs/import-verdicts.ts';
import { readVerdicts, triageText } from '../../domain/runs/triage.ts';
import { download } from '../parts/dom.ts';

const verdictKey = (programme: string): string => `readyroom-triage-${programme}`;

const programme = () => document.documentElement.dataset['programme'] ?? '';

export function storedVerdicts(): Verdict[] {
  try {
    return readVerdicts(localStorage.getItem(verdictKey(programme()))).verdicts;
  } catch {
    return [];
  }
}

/** Why it could not be stored; undefined where it is. What stood there and is no list of verdicts is kept under another name. */
export function storeVerdict(verdict: Verdict): string | undefined {
  const key = verdictKey(programme());
  try {
    const text = localStorage.getItem(key);
    const { verdicts, damaged } = readVerdicts(text);
    if (verdicts.length >= MOST_VERDICTS)
      return `This browser holds ${MOST_VERDICTS} verdicts already: export them, then remove them under Runs.`;
    if (damaged && text !== null) localStorage.setItem(`${key}-damaged`, text);
    localStorage.setItem(key, JSON.stringify([...verdicts, verdict]));
    return undefined;
  } catch {
    return KEEPS_NOTHING;
  }
}

const KEEPS_NOTHING = 'This browser keeps nothing, or is full.';

/** Lays verdicts of a file beside those that are here; a `problem` where none of them could be stored. */
export function storeGiven(given: GivenVerdicts): TakenVerdicts | { problem: string } {
  const key = verdictKey(programme());
  try {
    const text = localStorage.getItem(key);
    const { verdicts, damaged } = readVerdicts(text);
    const taken = takeVerdicts(verdicts, given);
    if (taken.added.length === 0) return taken;
    if (damaged && text !== null) localStorage.setItem(`${key}-damaged`, text);
    localStorage.setItem(key, JSON.stringify(taken.verdicts));
    return taken;
  } catch {
    return { problem: KEEPS_NOTHING };
  }
}

/** The name of the file. */
export function exportVerdicts(verdicts: readonly Verdict[]): string {
  const now = new Date().toISOString();
  const name = `readyroom-verdicts-${now.slice(0, 10)}.json`;
  download(name, 'application/json', triageText(verdicts, now));
  return name;
}
