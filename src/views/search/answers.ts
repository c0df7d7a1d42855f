import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { runbookAddress, stepAddress } from '../../domain/links/addresses.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import type { SearchIndex } from '../../domain/search/search-index.ts';
import { isPublic } from '../page/page-link.ts';
import { CONTACTS_ADDRESS, FALLBACKS_ADDRESS } from './people-entries.ts';

/** Types and tags of the runbook for a hole that is being used, the most fitting first. */
const EXPLOITED =
  /exploited-vulnerabilit|vulnerability-exploit|exploited|zero-day|vulnerabilit|emergency-patch|exploit/;
const EXPLOITATION = 'T1190';
/** What is done with a host or a file that an indicator names. */
const ISOLATE = /isolat|quarantin|contain/;
const PRESERVE = /preserv|evidence|forensic/;
const MOST = 3;

/** What answers questions whose words stand on no page. */
export function answersOf(judged: JudgedProgramme): SearchIndex['answers'] {
  const active = judged.programme.runbooks.filter((one) => isPublic(one) && one.meta.status === 'active');
  const isolate = stepsLike(judged, ISOLATE);
  const preserve = stepsLike(judged, PRESERVE);
  const call = CONTACTS_ADDRESS.slice(1);
  const files = withTechnique(active, ['T1486', 'T1204', 'T1505', 'T1059']);
  const traffic = withTechnique(active, ['T1071', 'T1078', 'T1190', 'T1498']);
  return {
    vulnerability: [...exploitedFirst(active), call],
    hash: [...isolate, ...preserve, ...files.slice(0, MOST), call],
    address: [...isolate, ...traffic.slice(0, MOST), call],
    link: [...withTechnique(active, ['T1566', 'T1598', 'T1071']).slice(0, MOST), call],
    fallback: [FALLBACKS_ADDRESS.slice(1)],
    severity: ['reference/severity/'],
  };
}

/** Runbooks that say by their id, type or tags that they are for it; else those of the technique. */
function exploitedFirst(runbooks: readonly Runbook[]): string[] {
  const named = runbooks.filter(({ id, meta }) =>
    EXPLOITED.test([id, meta.incident_type ?? '', ...(meta.tags ?? [])].join(' ')),
  );
  if (named.length > 0) return named.slice(0, MOST).map(({ id }) => runbookAddress(id).slice(1));
  return withTechnique(runbooks, [EXPLOITATION], MOST);
}

/** Runbooks about a technique or one below it; the order of the techniques, then how early each is named. */
function withTechnique(runbooks: readonly Runbook[], techniques: readonly string[], most = 1): string[] {
  const placeOf = ({ meta }: Runbook, technique: string) =>
    (meta.attack ?? []).findIndex((id) => id === technique || id.startsWith(`${technique}.`));
  const found = techniques.flatMap((technique) =>
    runbooks
      .filter((one) => placeOf(one, technique) >= 0)
      .sort((a, b) => placeOf(a, technique) - placeOf(b, technique))
      .slice(0, most),
  );
  return [...new Set(found)].map(({ id }) => runbookAddress(id).slice(1));
}

const stepsLike = ({ programme }: JudgedProgramme, words: RegExp): string[] =>
  programme.steps
    .filter((one) => isPublic(one) && words.test(one.id))
    .slice(0, 1)
    .map(({ id }) => stepAddress(id).slice(1));
