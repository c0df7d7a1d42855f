import { chosenRunbooks } from '../chosen-runbooks.ts';
import { graphProblems } from '../../../domain/exchange/cacao-graph.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import { jsonText, type Exported, type ExportSource } from '../export-form.ts';
import { stableIds } from '../stable-id.ts';
import { toPlaybook } from './playbook.ts';

/** Told once for all playbooks. */
const ALWAYS = [
  'Commands of a code block stay words of a manual step: nothing is executed.',
  'Estimated times, cautions and how to verify stand in the description of a step, as CACAO has no property for them, and in the runbook that the extension carries.',
  'Preparation, communication and post-incident are parallel branches, as in the diagram of the flow.',
];

/** A CACAO 2.0 playbook of each active runbook, or of the runbooks named, whatever their status. */
export function exportCacao(source: ExportSource, names: readonly string[]): Exported {
  const id = stableIds(source.site);
  const made = chosenRunbooks(source, names).map((runbook) => ({
    runbook,
    ...toPlaybook(source, runbook, id),
  }));
  return {
    files: made.map(({ runbook, playbook }) => ({
      file: `${runbook.id}.json`,
      content: jsonText(playbook),
    })),
    notes: [
      ...ALWAYS,
      ...made.flatMap(({ runbook, playbook, notes }) => [
        ...notes,
        ...unfinished(runbook, graphProblems(playbook).length > 0),
        ...undrawn(runbook),
      ]),
    ],
  };
}

const unfinished = ({ meta }: Runbook, isBroken: boolean): string[] =>
  isBroken
    ? [`"${meta.title}" has steps from which no way leads to an end; a machine would go round in them.`]
    : [];

function undrawn({ meta, body }: Runbook): string[] {
  const pictures = body.links.filter(({ image }) => image).length;
  return [
    ...(body.diagrams.length > 0 ? [`"${meta.title}": diagrams are carried as their source.`] : []),
    ...(pictures > 0 ? [`"${meta.title}": pictures are carried as links only.`] : []),
  ];
}
