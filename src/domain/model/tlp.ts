import { z } from 'zod';

/** Traffic Light Protocol 2.0 labels, from open to closed (FIRST, TLP 2.0). */
export const TLP_LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

export const Tlp = z.enum(TLP_LABELS).describe('Traffic Light Protocol 2.0 label of this file');
export type Tlp = z.infer<typeof Tlp>;

/** True where something labelled `label` must not be published under `ceiling`. */
export function exceeds(label: Tlp, ceiling: Tlp): boolean {
  return TLP_LABELS.indexOf(label) > TLP_LABELS.indexOf(ceiling);
}
