import { defineRule } from '../define-rule.ts';
import { spelling } from '../views/place-within.ts';
import { csfDescription } from '../views/world-frameworks.ts';
import { referencesTo } from '../views/world-references.ts';

export const csfUnknownSubcategory = defineRule<{
  id: string;
  level?: string | undefined;
  version: string;
  suggestion?: string | undefined;
}>({
  code: 'csf/unknown-subcategory',
  severity: 'error',
  title: 'Unknown CSF subcategory',
  why: 'What serves a subcategory that does not exist counts nowhere: the score shows a gap that is none.',
  message: ({ id, level, version }) =>
    level ? `"${id}" is a ${level}, expected a subcategory.` : `CSF ${version} has no subcategory "${id}".`,
  hint: ({ level, suggestion }) =>
    suggestion && !level
      ? `Did you mean "${suggestion}"?`
      : `Write a subcategory such as "${suggestion ?? 'RS.MA-02'}".`,
  *find(world) {
    for (const { id, place } of referencesTo(world, 'subcategory')) {
      const found = csfDescription(world, id);
      if (found.kind === 'unknown') {
        const suggestion = found.suggestions[0];
        const args = { id, version: world.csf.version, suggestion };
        yield { place, args, ...spelling(world, id, place, 'a CSF 2.0 subcategory', suggestion) };
      } else if (found.kind === 'active' && found.level !== 'subcategory') {
        const suggestion = world.csf.subcategories.find((one) => one.id.startsWith(id))?.id;
        yield { place, args: { id, level: found.level, version: world.csf.version, suggestion } };
      }
    }
  },
  examples: {
    passing: [
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'csf: [DE.AE-02', by: 'csf: [DE.AE-03' }] },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'csf: [DE.AE-02', by: 'csf: [DE.AE-2' }],
        at: ['runbooks/web-shell.md:9:7'],
        message: 'CSF 2.0 has no subcategory "DE.AE-2".',
      },
      {
        changes: [{ file: 'content/assessments/endpoint-telemetry.md', replace: 'DE.CM-09', by: 'DE.CM-99' }],
        at: ['content/assessments/endpoint-telemetry.md:4:7'],
      },
    ],
  },
});
