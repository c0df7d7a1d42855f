import type { ProgrammeChanges } from '../../domain/changes/compare-programmes.ts';
import { counted } from '../../domain/text/counted.ts';
import { linesOf, scoreLine } from './changes-lines.ts';
import type { ComparedWith } from './changes-markdown.ts';
import { printableLine } from './printable.ts';

/** `diff` on a terminal: everything, without pictures. */
export function changesText(changes: ProgrammeChanges, base: ComparedWith): string {
  const { files, also, scores, readiness, findings, computed, asOf } = changes;
  const touched = files.map((file) => ({
    head: `${file.file}${file.change === 'changed' ? '' : ` (${file.change})`}`,
    lines: linesOf(file),
  }));
  const others = also.map((file) => ({ head: `${file.file} (not touched)`, lines: linesOf(file) }));
  const blocks = [...touched, ...others].map(({ head, lines }) =>
    [
      head,
      ...(lines.length > 0
        ? lines.map(({ what, words }) => `  ${what}: ${words}`)
        : ['  nothing that a reader would do otherwise']),
    ]
      .map(printableLine)
      .join('\n'),
  );
  const moved = [
    ...scores.map(scoreLine).map(({ what, words }) => `${what}: ${words}`),
    ...readiness.map(
      ({ title, before, after }) =>
        `Readiness of ${title}: ${before.state} ${before.passed}/${before.applicable} → ${after.state} ${after.passed}/${after.applicable}`,
    ),
    ...(computed ? [] : ['Scores and readiness were not computed: errors before or after stand in the way.']),
  ].map(printableLine);
  const counts = (['error', 'warning', 'info'] as const).map(
    (severity) =>
      `${counted(findings.before[severity] ?? 0, severity === 'info' ? 'note' : severity)} → ${findings.after[severity] ?? 0}`,
  );
  return [
    printableLine(
      `Since this branch left ${base.name} (${base.commit.slice(0, 10)}), as of ${asOf}: ${counted(files.length, 'file')}, ${counted(also.length, 'other file')} changed by reference.`,
    ),
    ...blocks,
    [...moved, `Findings: ${counts.join(', ')}`].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}
