import type { ResponseMetric } from '../../domain/metrics/response-times.ts';
import type { IncidentRecord } from '../../domain/model/record.ts';

export const KIND_WORDS: Record<IncidentRecord['kind'], string> = {
  tabletop: 'Tabletop exercise',
  functional: 'Functional exercise',
  'game-day': 'Game day',
  incident: 'Incident',
};

export const METRIC_WORDS: Record<ResponseMetric, string> = {
  detect: 'Time to detect',
  acknowledge: 'Time to acknowledge',
  contain: 'Time to contain',
  recover: 'Time to recover',
};
