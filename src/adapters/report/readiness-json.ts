import type { ProgrammeReadiness } from '../../domain/readiness/readiness.ts';

/** `readiness --format json`; a public format: keys are only ever added. */
export function readinessJson(readiness: ProgrammeReadiness): string {
  return `${JSON.stringify(readiness, null, 2)}\n`;
}
