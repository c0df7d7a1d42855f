import type { JudgedProgramme } from '../../judged-programme.ts';
import { wholeStep } from '../../links/whole-step.ts';
import { isShown, number, text, type Cell, type Table } from './table.ts';

/** R: does steps · A: owns the runbook · C: takes part without a step of its own · I: is raised at its severity. */
export function raciTable({ programme, site }: JudgedProgramme): Table {
  const rows = programme.runbooks
    .filter((one) => isShown(one) && one.meta.status === 'active')
    .flatMap(({ id, meta, body }) => {
      const doing = body.sections
        .flatMap(({ steps }) => steps)
        .flatMap((step) => wholeStep(programme, step).roles);
      const raised = site.severities.find((one) => one.id === meta.severity.default)?.raise ?? [];
      return programme.roles.filter(isShown).flatMap((role): Cell[][] => {
        const steps = doing.filter((one) => one === role.id).length;
        const marks = [
          ...(steps > 0 ? ['R'] : []),
          ...(meta.owner === role.id ? ['A'] : []),
          ...(steps === 0 && meta.roles?.includes(role.id) ? ['C'] : []),
          ...(raised.includes(role.id) ? ['I'] : []),
        ];
        return marks.length > 0 ? [[role.id, role.title, id, meta.title, marks.join(' '), steps]] : [];
      });
    });
  return {
    name: 'raci',
    columns: [
      text('role'),
      text('role title'),
      text('runbook'),
      text('runbook title'),
      text('part'),
      number('steps'),
    ],
    rows: rows.toSorted((a, b) => (`${a[0]}\n${a[2]}` < `${b[0]}\n${b[2]}` ? -1 : 1)),
  };
}
