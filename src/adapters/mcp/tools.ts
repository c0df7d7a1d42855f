import { z } from 'zod';
import { htmlToMarkdown } from '../export/html-markdown.ts';
import type { BuiltSite } from './read-site.ts';

/** One question that an agent may ask. `answer` says what there is instead where nothing is found; it changes nothing. */
export interface Tool {
  title: string;
  description: string;
  input: z.ZodObject;
  answer(given: Record<string, unknown>, site: BuiltSite, place: Place): Promise<object>;
}

/** Makes an address of the site one that can be opened, where it is known where the site stands. */
export type Place = (href: string) => string;

const Name = z.string().max(200);
const MOST = 20;

const tool = <Input extends z.ZodObject>(
  title: string,
  description: string,
  input: Input,
  answer: (given: z.output<Input>, site: BuiltSite, place: Place) => Promise<object>,
): Tool => ({ title, description, input, answer: answer as Tool['answer'] });

export const TOOLS: Readonly<Record<string, Tool>> = {
  find_runbook: tool(
    'Find a runbook',
    'Finds runbooks and their steps by what happened, what people see, an alert, an ATT&CK technique or a name.',
    z.strictObject({
      query: Name.describe('What happened, in the words of who reports it'),
      most: z.number().int().min(1).max(MOST).optional().describe('How many answers at most (default: 5)'),
    }),
    async ({ query, most = 5 }, site, place) => {
      const [{ runbooks }, finder] = await Promise.all([site.read('runbooks'), site.finder()]);
      const known = new Map(runbooks.map((runbook) => [runbook.href.slice(1), runbook]));
      const hits = finder.find(query, ({ address }) => known.has(address)).slice(0, most);
      return {
        runbooks: hits.flatMap(({ entry, by }) => {
          const runbook = known.get(entry.address);
          if (!runbook) return [];
          const { id, title, summary, status, severity } = runbook;
          const [step, anchor] = (by?.part === undefined ? undefined : entry.parts?.[by.part]) ?? [];
          return {
            id,
            title,
            summary,
            status,
            severity,
            page: place(runbook.href),
            ...(step ? { step: { title: step, page: place(`${runbook.href}#${anchor}`) } } : {}),
          };
        }),
      };
    },
  ),
  get_step: tool(
    'Read a runbook, or one step',
    'Without a step: the first minutes and the list of steps with their keys. With a step: what to do, its facts, boxes and ways.',
    z.strictObject({
      runbook: Name.describe('Id of the runbook, as find_runbook gives it'),
      step: Name.optional().describe('Key of the step, as the list gives it'),
    }),
    async ({ runbook, step: wanted }, site, place) => {
      const { runbooks } = await site.read('runbooks');
      const head = runbooks.find(({ id }) => id === runbook);
      if (!head) return { unknown: 'runbook', known: runbooks.map(({ id }) => id) };
      const all = await site.readRunbook(head.id);
      const about = { runbook: all.id, title: all.title, status: all.status, page: place(all.href) };
      if (wanted === undefined)
        return {
          ...about,
          firstMinutes: all.firstMinutes,
          start: all.start,
          steps: all.steps.map(({ key, title, kind, phase, href }) => ({
            key,
            title,
            kind,
            phase,
            page: place(href),
          })),
        };
      const step = all.steps.find(({ key }) => key === wanted);
      if (!step) return { ...about, unknown: 'step', known: all.steps.map(({ key }) => key) };
      const { html, href, ...rest } = step;
      return {
        ...about,
        step: {
          ...rest,
          text: htmlToMarkdown(html),
          page: place(href),
        },
      };
    },
  ),
  alert_runbooks: tool(
    'From an alert to its runbook',
    'The runbooks that answer an alert rule, those in use first.',
    z.strictObject({ alert: Name.describe('Id of the rule, <source>/<rule>, or its title') }),
    async ({ alert: wanted }, site, place) => {
      const { alerts } = await site.read('alerts');
      const folded = wanted.trim().toLowerCase();
      const found = alerts.filter(({ id, title }) => [id, title].some((one) => one.toLowerCase() === folded));
      const near = alerts.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(folded));
      if (found.length === 0)
        return { unknown: 'alert', known: near.slice(0, MOST).map(({ id, title }) => ({ id, title })) };
      return {
        alerts: found.map(({ id, title, severity, enabled, runbooks, href }) => ({
          id,
          title,
          severity,
          enabled,
          page: place(href),
          runbooks: runbooks.map(({ href: address, ...runbook }) => ({ ...runbook, page: place(address) })),
        })),
      };
    },
  ),
  readiness: tool(
    'Readiness',
    'Whether each CSF function could be relied on; for one of them, each item, why, and what would mend it.',
    z.strictObject({ function: Name.optional().describe('Id or name of a function, such as DE or Detect') }),
    async ({ function: wanted }, site, place) => {
      const { functions, asOf } = await site.read('readiness');
      const heads = functions.map((head) => ({
        id: head.id,
        title: head.title,
        state: head.state,
        readiness: head.readiness,
        passed: head.passed,
        applicable: head.applicable,
        page: place(`/readiness/${head.title.toLowerCase()}/`),
      }));
      if (wanted === undefined) return { asOf, functions: heads };
      const at = functions.findIndex(({ id, title }) =>
        [id, title].some((one) => one.toLowerCase() === wanted.toLowerCase()),
      );
      if (at < 0) return { unknown: 'function', known: heads.map(({ id, title }) => ({ id, title })) };
      return { asOf, ...heads[at], items: functions[at]?.items };
    },
  ),
  score: tool(
    'Maturity score',
    'Maturity as claimed, with its bounds: overall and by function, or of one function, category or subcategory.',
    z.strictObject({ node: Name.optional().describe('CSF 2.0 id, such as DE, DE.CM or DE.CM-01') }),
    async ({ node: wanted }, site, place) => {
      const { scale, overall, functions, categories, subcategories, asOf } = await site.read('scores');
      const page = (id: string) => place(id === overall.id ? '/maturity/' : `/maturity/${id}/`);
      const shown = <Node extends { id: string }>(node: Node) => Object.assign({ page: page(node.id) }, node);
      if (wanted === undefined)
        return { asOf, scale, overall: shown(overall), functions: functions.map(shown) };
      const all = [...functions, ...categories, ...subcategories];
      const found = all.find(({ id }) => id.toLowerCase() === wanted.toLowerCase());
      if (!found) return { unknown: 'node', known: functions.map(({ id }) => id) };
      return { asOf, scale, node: shown(found) };
    },
  ),
};
