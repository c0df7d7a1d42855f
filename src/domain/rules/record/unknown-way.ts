import { nearest } from '../../words/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { perWorld } from '../per-world.ts';

interface KnownWays {
  /** Keys of steps and of boxes beside them, and their anchors. */
  steps: ReadonlySet<string>;
  arms: ReadonlyMap<string, readonly string[]>;
}

const knownWays = perWorld(
  ({ programme }): ReadonlyMap<string, KnownWays> =>
    new Map(
      programme.runbooks.map(({ id, body: { sections } }) => {
        const steps = sections.flatMap((section) => section.steps);
        const names = steps.flatMap(({ key, anchor }) => [key, anchor]);
        const boxes = sections.filter(({ checks }) => checks.length > 0).map(({ anchor }) => anchor);
        const arms = steps.flatMap(({ key, anchor, arms: own }) => {
          const labels = own.map(({ label }) => label);
          return [key, anchor].map((name): [string, string[]] => [name, labels]);
        });
        return [id, { steps: new Set([...names, ...boxes]), arms: new Map(arms) }];
      }),
    ),
);

const WALK = 'kind: tabletop\nwalked:\n  web-shell:\n';

export const recordUnknownWay = defineRule<{ what: 'step' | 'way'; name: string; of: string; near: string }>({
  code: 'record/unknown-way',
  severity: 'warning',
  title: 'A record walked a step or a way that the runbook does not have',
  why: 'It proves nothing: the path that was meant still counts as never walked.',
  message: ({ what, name, of }) =>
    what === 'step'
      ? `The runbook "${of}" has no step "${name}".`
      : `The decision "${of}" has no way "${name}".`,
  hint: ({ what, near }) =>
    near
      ? `Did you mean "${near}"?`
      : what === 'step'
        ? "Write the step's id or the anchor of its heading; take the entry out where the step is gone."
        : 'Write the label of the way as the decision has it; take the entry out where it is gone.',
  /** What a run wrote down, with a fingerprint, was there when it was walked. */
  *find(world) {
    for (const { file, meta } of world.programme.records)
      for (const [runbook, walked] of Object.entries(meta.walked ?? {})) {
        const known = knownWays(world).get(runbook);
        if (!known) continue;
        for (const [at, one] of walked.entries()) {
          if (one.digest !== undefined) continue;
          const [field, name] =
            'step' in one ? (['step', one.step] as const) : (['decision', one.decision] as const);
          const place = (key: string) => ({ file, data: { path: ['walked', runbook, at, key] } });
          if (!known.steps.has(name)) {
            const near = nearest(name, known.steps) ?? '';
            yield { place: place(field), args: { what: 'step', name, of: runbook, near } };
          } else if ('arm' in one && !known.arms.get(name)?.includes(one.arm)) {
            const near = nearest(one.arm, known.arms.get(name) ?? []) ?? '';
            yield { place: place('arm'), args: { what: 'way', name: one.arm, of: name, near } };
          }
        }
      }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'kind: tabletop',
            by: `${WALK}    - { step: confirm-the-shell }\n    - { decision: decision-is-it-a-shell, arm: "Yes" }\n    - { step: was-renamed, digest: 1k2j3h }`,
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'kind: tabletop',
            by: `${WALK}    - { step: confirm-shell }`,
          },
        ],
        at: ['content/records/tabletop.md:8:15'],
        message: 'The runbook "web-shell" has no step "confirm-shell".',
      },
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'kind: tabletop',
            by: `${WALK}    - { decision: decision-is-it-a-shell, arm: Maybe }`,
          },
        ],
        at: ['content/records/tabletop.md:8:48'],
        message: 'The decision "decision-is-it-a-shell" has no way "Maybe".',
      },
    ],
  },
});
