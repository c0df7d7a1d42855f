import type { AttackFramework } from '../../../domain/frameworks/attack.ts';
import type { CsfFramework } from '../../../domain/frameworks/csf.ts';

/** What is known around a page when its front matter is drafted. */
export interface Surroundings {
  attack: AttackFramework;
  csf: CsfFramework;
  today: string;
  /** Worst first. */
  severities: readonly string[];
  roles: readonly { id: string; title: string }[];
  owner: string;
}
