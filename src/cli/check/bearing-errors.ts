import { openLocator } from '../../adapters/content/locate.ts';
import { listMost } from '../../adapters/report/list-most.ts';
import { presentFindings, type PresentedFinding } from '../../adapters/report/present.ts';
import { reportTerminal } from '../../adapters/report/terminal.ts';
import { DATED_KEYS } from '../../domain/judgements/evidence.ts';
import { SCORED_KEYS } from '../../domain/maturity/control-state.ts';
import { SCORING_SETTINGS } from '../../domain/maturity/settings.ts';
import type { Finding } from '../../domain/model/finding.ts';
import { KINDS, type KindFacts } from '../../domain/model/kinds.ts';
import { Site } from '../../domain/model/site.ts';
import type { SourceFile } from '../../domain/model/source-file.ts';
import { RULES } from '../../domain/rules/index.ts';
import { useColour } from '../use-colour.ts';
import type { Terminal } from '../command.ts';
import type { OpenedWorld } from '../open-world.ts';
import { fellOut } from '../import/read-controls.ts';

/** What is computed; each stops only for errors in what it is computed from. */
export type Computed = 'score' | 'readiness';

/** The day that is judged is the site's, too. */
const SITE_KEYS: ReadonlySet<unknown> = new Set([...SCORING_SETTINGS, 'as_of' satisfies keyof Site]);
const CONTROL_KEYS: ReadonlySet<unknown> = new Set(SCORED_KEYS);
const EVIDENCE_KEYS: ReadonlySet<unknown> = new Set(DATED_KEYS);

/** Shows the errors that forbid computing, if there are any. True: stop. */
export function stopsComputing(opened: OpenedWorld, computed: Computed, terminal: Terminal): boolean {
  const errors = bearingErrors(opened, computed);
  if (errors.length === 0) return false;
  const { read, world } = opened;
  terminal.err(
    reportTerminal(listMost(errors), read.texts, {
      colour: useColour(terminal),
      files: read.sources.length,
      asOf: world.today,
    }),
  );
  terminal.err(
    `Nothing was computed: ${computed === 'score' ? 'the scores rest' : 'readiness rests'} on what is wrong above.\n`,
  );
  return true;
}

/** Errors in what is computed from. */
export function bearingErrors({ judged, read }: OpenedWorld, computed: Computed): PresentedFinding[] {
  const sources = new Map(read.sources.map((source) => [source.file, source]));
  const bears = computed === 'score' ? bearsOnScore : bearsOnReadiness;
  const bearing = judged.filter((finding) => {
    const source = sources.get(finding.place.file);
    return finding.severity === 'error' && source !== undefined && bears(finding, source);
  });
  return presentFindings(bearing, RULES, openLocator(read.texts));
}

/** The scale and thresholds of the site, and what a control's numbers are made of. */
function bearsOnScore({ place }: Finding, source: SourceFile): boolean {
  const [key, , inner] = place.data?.path ?? [];
  if (source.kind === 'site') {
    if (source.failures.length > 0) return true;
    // An unknown key may be the scale, misspelt.
    return SITE_KEYS.has(key) || (place.data?.path.length === 1 && !Object.hasOwn(Site.shape, String(key)));
  }
  if (source.kind !== 'assessment') return false;
  if (fellOut(source)) return true;
  return CONTROL_KEYS.has(key) && (key !== 'evidence' || EVIDENCE_KEYS.has(inner));
}

/** Everything that stands in front matter and data files; not what is wrong in prose alone. */
function bearsOnReadiness({ place }: Finding, source: SourceFile): boolean {
  if (source.kind === undefined) return false;
  const { onlyRead }: KindFacts = KINDS[source.kind];
  if (onlyRead) return false;
  return fellOut(source) || place.data !== undefined || place.span === undefined;
}
