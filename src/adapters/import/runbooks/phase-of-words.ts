import type { Phase } from '../../../domain/model/phase.ts';

/** How instructions of each phase begin, or what they are about: where no heading names a phase, this is a guess at one. */
const VERBS: readonly (readonly [Phase, RegExp])[] = [
  [
    'post-incident',
    /\b(?:lessons?|retrospective|debrief|post-?mortem|improve|close the (?:ticket|case|incident)|document(?:ation)?|file the)\b/g,
  ],
  [
    'communication',
    /\b(?:notify|inform|contact|escalate|tell|announce|brief|communicate|report to|call the|email the)\b/g,
  ],
  [
    'containment',
    /\b(?:block|isolate|disable|revoke|suspend|quarantine|contain|disconnect|lock|deny|cut|stop|kill|sinkhole|rotate|reset|limit|mitigat\w+|restrict)\b/g,
  ],
  [
    'eradication',
    /\b(?:remove|delete|eradicate|reimage|re-image|wipe|clean|purge|patch|uninstall|fix|terminate|remediat\w+)\b/g,
  ],
  [
    'recovery',
    /\b(?:restore|recover|re-?enable|rebuild|resume|return|monitor for|bring back|roll back|failover|restart)\b/g,
  ],
  [
    'detection',
    /\b(?:detect\w*|alerts?|symptoms?|triggers?|indicators?|signs?|confirm|verify the alert|dashboard)\b/g,
  ],
  [
    'analysis',
    /\b(?:check|review|query|search|collect|look|examine|determine|identify|find|inspect|analy[sz]e|investigate|validate|verify|gather|list|scope|acquire|preserve|download|open|run)\b/g,
  ],
];
/** Parts that tell about a page, not what to do. */
const ABOUT =
  /^(?:\d[\d.]*\s*)?(?:overview|about|introduction|summary|background|purpose|scope|out of scope|references?|resources?|links?|further reading|appendi(?:x|ces)|glossary|definitions?|revision history|change ?log|version history|document (?:control|history)|metadata|table of contents|contents|related|authors?|owners?|approvals?|licen[cs]e|description|objectives?|audience|disclaimer|notes?|see also|faq|tags?|mitre|att&ck)\b/i;

export function tellsAbout(title: string): boolean {
  return ABOUT.test(title.replace(/^[^\p{L}\p{N}]+/u, ''));
}

/** The phase whose verbs are most among some words; the first words count more. */
export function phaseOfWords(title: string, below: string): Phase | undefined {
  const head = title.toLowerCase();
  const text = below.toLowerCase().slice(0, 4000);
  const scores = VERBS.map(([phase, pattern]) => ({
    phase,
    score: 4 * (head.match(pattern)?.length ?? 0) + (text.match(pattern)?.length ?? 0),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.phase : undefined;
}
