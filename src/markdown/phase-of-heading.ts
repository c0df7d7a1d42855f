import type { Phase } from '../domain/model/phase.ts';

/**
 * Words that real runbook libraries use for each phase, tried in this order: the first that matches wins,
 * so that "post-incident clean-up" is no eradication and "contain the alert" no detection.
 */
const WORDS: readonly (readonly [Phase, RegExp])[] = [
  [
    'post-incident',
    /post-?\s?(incident|mortem)|lessons?\b|after[- ]action|retrospective|follow[- ]?up|aftermath|debrief|^improve|^close(-?out)?\b|^closure/,
  ],
  [
    'preparation',
    /^prepar|prerequisite|^requirements?$|^before\b|readiness|vorbereitung|^pr[eé]para|準備|准备/,
  ],
  [
    'containment',
    /contain|isolat|quarantine|^mitigat|^stop\b|cut off|immediate (action|response)|first response/,
  ],
  ['eradication', /eradicat|remediat|\bremov|clean[- ]?up|^resol|^fix/],
  ['recovery', /recover|restor|resum|rebuild|roll[- ]?back|^reset/],
  [
    'communication',
    /communicat|notif|escalat|stakeholder|points? of contact|^contacts?$|^report(ing)?$|disclos/,
  ],
  [
    'analysis',
    /analy[sz]|investigat|diagnos|triage|\bscop(e|ing)\b|assess|evidence|determin|forensic|troubleshoot|分析/,
  ],
  ['detection', /detect|identif|symptom|^meaning$|^impact$|^alert|indicator|\bsignal|trigger|finding types?/],
];

/** Emoji, bullets, dashes, joiners and other marks around the words; `(a)` is a number. */
const SIGNS_BEFORE = /^[^\p{L}\p{N}(]+/u;
const SIGNS_AFTER = /[^\p{L}\p{N})]+$/u;

const NUMBERING =
  /^(?:(?:part|phase|step|stage)\s+)?(?:\d+(?:\.\d+)*|[ivx]+(?=\s*[.):-]))\s*[.):–—-]*\s*|^\([a-z]\)\s*/i;

/**
 * The phases that a heading names: none for plain prose, several for a combined heading
 * ("Eradication & recovery"), in the order in which it names them.
 */
export function phasesOfHeading(title: string): Phase[] {
  const plain = title
    .toLowerCase()
    .replace(/[*_`#]/g, '')
    .replace(SIGNS_BEFORE, '')
    .replace(NUMBERING, '')
    .replace(SIGNS_BEFORE, '')
    .replace(SIGNS_AFTER, '');
  const named = plain.split(/\s*(?:&|\/|,|\+|\band\b|\bund\b|\bet\b)\s*/).map(phaseOf);
  const phases = named.filter((phase) => phase !== undefined);
  if (phases.length > 0) return [...new Set(phases)];
  const whole = phaseOf(plain);
  return whole ? [whole] : [];
}

function phaseOf(words: string): Phase | undefined {
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
