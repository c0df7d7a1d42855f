import type { DeedOf } from '../../model/run-log.ts';
import { minuteFace } from './exercise-time.ts';

export type TabletopDeed = DeedOf<'resume' | 'pause' | 'give-inject' | 'skip-inject' | 'judge-move'>;

export const VERDICTS = { met: 'Met', partly: 'Partly met', missed: 'Missed' } as const;

/** What a deed of a tabletop says. */
export function tabletopWords(deed: TabletopDeed): { what: string; text?: string } {
  switch (deed.do) {
    case 'resume':
      return { what: 'Exercise clock set going' };
    case 'pause':
      return { what: 'Exercise clock paused' };
    case 'give-inject':
      return { what: 'Inject given', text: injectName(deed) };
    case 'skip-inject':
      return { what: 'Inject skipped', text: `${injectName(deed)}: ${deed.text}` };
    case 'judge-move':
      return {
        what: `Move ${VERDICTS[deed.verdict].toLowerCase()}`,
        text: [deed.expected, ...armsTaken(deed), ...(deed.text ? [deed.text] : [])].join(' – '),
      };
  }
}

/** `0:30 The note`. */
export const injectName = ({ title, minute }: { title: string; minute?: number | undefined }): string =>
  minute === undefined ? title : `${minuteFace(minute)} ${title}`;

/** Of decisions the ways that were taken. */
export const armsTaken = ({ ways = [] }: Pick<DeedOf<'judge-move'>, 'ways'>): string[] =>
  ways.flatMap(({ arm }) => (arm ? [`taken: ${arm}`] : []));
