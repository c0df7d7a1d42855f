import type { Phase } from '../domain/model/phase.ts';

/**
 * Words that real runbook libraries use for each phase, tried in this order: the first that matches wins,
 * so that "post-incident clean-up" is no eradication and "contain the alert" no detection.
 */
const WORDS: readonly (readonly [Phase, RegExp])[] = [
  [
    'post-incident',
    /post-?\s?(incident|mortem)|lessons?\b|after[- ]action|retrospective|follow[- ]?up|aftermath|debrief|^improve|^close(-?out)?\b|^closure|nachbereitung|retour d.experience|lecciones|licoes|lezioni|уроки|事后|总结|事後|教訓/,
  ],
  ['preparation', /^prepar|prerequisite|^requirements?$|^before\b|readiness|vorbereitung|подготов|準備|准备/],
  [
    'containment',
    /contain|isolat|quarantine|^mitigat|^stop\b|cut off|immediate (action|response)|first response|eindamm|isolier|endiguement|confinement|contenc|contencao|contenimento|сдержив|локализац|遏制|抑制|封じ込め/,
  ],
  [
    'eradication',
    /eradicat|remediat|\bremov|clean[- ]?up|^resol|^fix|beseitigung|bereinigung|erradica|устранен|ликвидац|根除|排除/,
  ],
  [
    'recovery',
    /recover|restor|resum|rebuild|roll[- ]?back|^reset|wiederherstell|wiederanlauf|retablissement|recuperac|ripristino|\bherstel\b|восстановл|恢复|恢復|復旧/,
  ],
  [
    'communication',
    /communicat|notif|escalat|stakeholder|points? of contact|^contacts?$|^report(ing)?$|disclos|kommunikation|meldung|comunica|коммуникац|оповещ|沟通|通知|連絡/,
  ],
  [
    'analysis',
    /analy[sz]|investigat|diagnos|triage|\bscop(e|ing)\b|assess|evidence|determin|forensic|troubleshoot|untersuchung|analis|enquete|анализ|расследован|分析|调查|調査/,
  ],
  [
    'detection',
    /detect|identif|symptom|^meaning$|^impact$|^alert|indicator|\bsignal|trigger|finding types?|erkennung|deteccion|deteccao|rilevamento|identifica|обнаружен|выявлен|检测|検知|识别/,
  ],
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
    .normalize('NFD')
    // Accents of Latin letters: languages differ in them, and so do keyboards.
    .replace(/[\u0300-\u0305\u0307\u0308\u030a-\u0327]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*_`#]/g, '')
    .replace(SIGNS_BEFORE, '')
    .replace(NUMBERING, '')
    .replace(SIGNS_BEFORE, '')
    .replace(SIGNS_AFTER, '');
  const named = plain.split(/\s*(?:&|\/|,|\+|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*/).map(phaseOf);
  const phases = named.filter((phase) => phase !== undefined);
  if (phases.length > 0) return [...new Set(phases)];
  const whole = phaseOf(plain);
  return whole ? [whole] : [];
}

function phaseOf(words: string): Phase | undefined {
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
