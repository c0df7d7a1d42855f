import type { Phase } from '../../../domain/model/phase.ts';

/** What a runbook serves, by the phases that it has. */
export const SERVES: Readonly<Record<Phase, string>> = {
  preparation: 'ID.IM-04',
  detection: 'DE.AE-02',
  analysis: 'RS.AN-03',
  containment: 'RS.MI-01',
  eradication: 'RS.MI-02',
  recovery: 'RC.RP-02',
  communication: 'RS.CO-02',
  'post-incident': 'ID.IM-03',
};
