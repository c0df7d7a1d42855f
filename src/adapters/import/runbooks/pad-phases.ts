import { toString } from 'mdast-util-to-string';
import { FLOW_PHASES, PHASE_TITLES, PHASES, type Phase } from '../../../domain/model/phase.ts';
import { parseTree } from '../../../markdown/parse-tree.ts';
import { phasesOfHeading } from '../../../markdown/phase-of-heading.ts';
import { remark, type Ledger } from './ledger.ts';

export interface ShapedRunbook {
  text: string;
  /** Of the page's first heading, where that is its title. */
  title: string | undefined;
  phases: ReadonlySet<Phase>;
  /** Top-level items and headings that a reader works through. */
  steps: number;
}

/** A runbook has three phases, of which one understands or stops the incident: those that are missing are written down as missing. */
export function padPhases(text: string, title: string | undefined, ledger: Ledger): ShapedRunbook {
  const root = parseTree(text);
  const found = new Set<Phase>();
  let steps = 0;
  let inPhase = false;
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const own = phasesOfHeading(toString(node));
      inPhase = own.length > 0;
      for (const phase of own) found.add(phase);
    } else if (inPhase && node.type === 'heading' && node.depth === 3) steps += 1;
    else if (inPhase && node.type === 'list') steps += node.children.length;
  }
  const missing: Phase[] = [];
  const wanted: Phase[] = ['containment', 'analysis', 'recovery', ...FLOW_PHASES];
  for (const phase of wanted) {
    const enough =
      found.size + missing.length >= 3 &&
      ['containment', 'analysis'].some((one) => found.has(one as Phase) || missing.includes(one as Phase));
    if (enough) break;
    if (!found.has(phase) && !missing.includes(phase)) missing.push(phase);
  }
  if (found.size === 0 && steps === 0)
    remark(
      ledger,
      'person',
      'no phase and no step was recognised: where it is no runbook, import it with --as guide',
    );
  if (found.size > 0)
    remark(ledger, 'recognised', `phases: ${PHASES.filter((phase) => found.has(phase)).join(', ')}`);
  const sorted = PHASES.filter((phase) => missing.includes(phase));
  const parts = sorted.map(
    (phase) => `## ${PHASE_TITLES[phase]}\n\nTODO: the imported page has no part for this phase.\n`,
  );
  ledger.added.push(...parts);
  for (const phase of sorted)
    remark(
      ledger,
      'person',
      `no part for ${PHASE_TITLES[phase].toLowerCase()} was found: write it, or move steps there (marked TODO)`,
      { minutes: 1 },
    );
  const padded = parts.length > 0 ? `${text.trimEnd()}\n\n${parts.join('\n')}` : text;
  return {
    text: padded,
    title,
    phases: new Set([...found, ...missing]),
    steps,
  };
}
