import { PHASES, type Phase } from '../../../domain/model/phase.ts';
import { isObject, own, textOf } from '../foreign/read-value.ts';
import type { PlaybookStep } from './playbook-step.ts';

/** What a step's words say of its phase, the last that fits counts most: what is undone comes after what is done. */
const WORDS: readonly (readonly [Phase, RegExp])[] = [
  ['detection', /\b(detect\w*|alerts?|receiv\w*|monitor\w*|ingest\w*)\b/i],
  [
    'analysis',
    /\b(investigat\w*|analy\w*|check\w*|enrich\w*|look ?ups?|quer(?:y|ies)|search\w*|collect\w*|assess\w*|triag\w*|verif\w*|correlat\w*|hunt\w*)\b/i,
  ],
  [
    'containment',
    /\b(block\w*|isolat\w*|contain\w*|disabl\w*|quarantin\w*|den(?:y|ies)|suspend\w*|revok\w*|shut ?down|kill\w*)\b/i,
  ],
  [
    'eradication',
    /\b(remov\w*|delet\w*|clean\w*|eradicat\w*|patch\w*|reimag\w*|remediat\w*|uninstall\w*)\b/i,
  ],
  ['recovery', /\b(restor\w*|recover\w*|re-?enabl\w*|unblock\w*|reconnect\w*|rebuil\w*)\b/i],
];

/** The phase that an extension names, or else the words of the step; undefined where neither does. */
export function phaseOf({ raw, name, description }: PlaybookStep): Phase | undefined {
  const extensions = own(raw, 'step_extensions');
  for (const key of isObject(extensions) ? Object.keys(extensions) : []) {
    const told = textOf(own(own(extensions, key), 'phase'));
    const phase = PHASES.find((one) => one === told);
    if (phase) return phase;
  }
  const said = [name ?? '', description ?? ''];
  for (const text of said) {
    const found = WORDS.findLast(([, words]) => words.test(text));
    if (found) return found[0];
  }
  return undefined;
}
