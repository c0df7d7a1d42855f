import { z } from 'zod';
import { WAY_STATES } from '../../metrics/path-coverage.ts';
import { RUNBOOK_KINDS } from '../../model/runbook.ts';

/** The public formats of `/api/v1/`: keys are only ever added, so a reader must skip those that it does not know. */

const Address = z.string().describe('Address from the root of the site, such as /runbooks/phishing/');
const Share = z.number().nullable();
const About = {
  api: z.literal(1).describe('Version of these formats'),
  name: z.string().describe('Name of the programme'),
  asOf: z.string().describe('Day that everything is judged on, YYYY-MM-DD'),
  contentHash: z.string().describe('Hash of the content and the day that this was made from'),
};

const RunbookHead = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  kind: z.enum(RUNBOOK_KINDS).describe('What it is for: an incident, or work that is planned'),
  status: z.enum(['draft', 'active', 'deprecated']),
  version: z.string().nullable(),
  severity: z.string().describe('Severity until more is known'),
  owner: z.string().describe('Role that keeps it correct'),
  csf: z.array(z.string()),
  attack: z.array(z.string()),
  triggers: z.array(z.string()).describe('Alert rules that lead to it, <source>/<rule>'),
  tlp: z.string(),
  lastReviewed: z.string(),
  href: Address,
  data: Address.describe('Address of its steps as data'),
  paths: z
    .object({
      of: z.number(),
      walked: z.number(),
      changed: z.number(),
      overdue: z.number(),
      never: z.number(),
    })
    .describe(
      'How many steps and ways out of decisions it has; of them walked within the interval, walked and changed since, walked too long ago, never walked',
    ),
  fields: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe("Fields of the programme's own, by their key (x-…), where it has any"),
  text: Address.describe('Address of its page as Markdown'),
});

const Walked = {
  walked: z
    .enum(WAY_STATES)
    .optional()
    .describe('What records say of it; a decision says so of each of its arms'),
  walkedOn: z.string().optional().describe('Day on which it was walked last'),
};

const Way = z.object({
  kind: z.enum(['next', 'jump', 'arm', 'failure']),
  label: z.string().describe('Answer of a decision; empty for other ways'),
  step: z.string().optional().describe('Key of the step that it leads to'),
  runbook: z.string().optional().describe('Runbook that it leads to'),
  end: z.string().optional().describe('It ends here, and why'),
  ...Walked,
});

const Step = z.object({
  key: z.string(),
  title: z.string(),
  kind: z.enum(['step', 'decision']),
  phase: z.string(),
  roles: z.array(z.string()),
  facts: z.record(z.string(), z.string()).describe('time, csf, caution, verify, ifItFails, next, in words'),
  checks: z.array(z.object({ key: z.string(), text: z.string() })),
  html: z.string().describe('What to do, as sanitised HTML'),
  ways: z.array(Way),
  ...Walked,
  href: Address,
});

export const API_SCHEMAS = {
  programme: z.object({
    ...About,
    address: z.string().nullable().describe('Where the site is published, where that is known'),
    runbooks: z.number(),
    alerts: z.number(),
    controls: z.number(),
    roles: z.array(z.object({ id: z.string(), title: z.string() })),
    severities: z.array(z.object({ id: z.string(), title: z.string(), meaning: z.string() })),
    files: z
      .array(z.object({ href: Address, what: z.string() }))
      .describe('What else there is under /api/v1/'),
  }),
  runbooks: z.object({ ...About, runbooks: z.array(RunbookHead) }),
  runbook: z.object({
    ...About,
    runbook: RunbookHead.extend({
      symptoms: z.array(z.string()),
      inputs: z.array(z.unknown()).describe('What must be known before starting'),
      prerequisites: z.array(z.object({ what: z.string(), check: z.string() })),
      evidence: z.array(z.string()),
      routes: z.array(z.object({ when: z.string(), to: z.string() })),
      escalateIf: z.array(z.string()),
      notifications: z.array(z.string()),
      firstMinutes: z.array(z.string()).describe('Boxes of the section that is done at once'),
      start: z.string().nullable().describe('Key of the first step of the response'),
      steps: z.array(Step),
    }),
  }),
  alerts: z.object({
    ...About,
    alerts: z.array(
      z.object({
        id: z.string().describe('<source>/<rule>'),
        source: z.string(),
        title: z.string(),
        severity: z.string(),
        enabled: z.boolean(),
        attack: z.array(z.string()),
        runbooks: z
          .array(z.object({ id: z.string(), title: z.string(), status: z.string(), href: Address }))
          .describe('Runbooks that it leads to'),
        href: Address,
      }),
    ),
  }),
  scores: z.object({
    ...About,
    scale: z.object({
      min: z.number(),
      max: z.number(),
      step: z.number(),
      words: z.record(z.string(), z.string()).optional().describe('What each whole score is called'),
    }),
    overall: z.looseObject({ id: z.string(), score: Share, low: Share, high: Share, coverage: Share }),
    functions: z.array(z.looseObject({ id: z.string(), score: Share })),
    categories: z.array(z.looseObject({ id: z.string(), score: Share })),
    subcategories: z.array(z.looseObject({ id: z.string(), score: Share, gap: Share, priority: Share })),
    walked: z
      .array(z.looseObject({ control: z.string(), runbook: z.string(), words: z.string() }))
      .describe('Runbooks that a control names, and how many ways out of their decisions were walked'),
  }),
  readiness: z.object({
    ...About,
    functions: z.array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        state: z.enum(['ready', 'partial', 'blocked', 'unanswered']),
        readiness: Share,
        passed: z.number(),
        applicable: z.number(),
        items: z.array(
          z.looseObject({ id: z.string(), text: z.string(), state: z.string(), why: z.string() }),
        ),
      }),
    ),
  }),
};
export type ApiName = keyof typeof API_SCHEMAS;
export type ApiValue<Name extends ApiName> = z.output<(typeof API_SCHEMAS)[Name]>;

/** JSON Schema (2020-12) of one format; it lets keys pass that a later version may add. */
export function apiSchema(name: ApiName): object {
  return {
    ...z.toJSONSchema(API_SCHEMAS[name], { io: 'input' }),
    title: `Readyroom API v1: ${name}`,
    description: 'Keys are only ever added.',
  };
}
