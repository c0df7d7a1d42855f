import { slug } from 'github-slugger';
import { yamlFlow } from '../../../domain/model/yaml-text.ts';
import { escapeSigns, inlineCode, wordsInMarkdown } from '../../../domain/text/escape-markdown.ts';
import { at, idOf, list, own, textOf, textsOf } from '../foreign/read-value.ts';
import { commandBlocks, paragraphs, prose, type InputIds } from './commands.ts';
import { aboutSection } from './about-section.ts';
import { carriedIn } from './carried-runbook.ts';
import { factsOf, inputsOf } from './draft-meta.ts';
import { orderSteps } from './order-steps.ts';
import type { PlannedStep, Way } from './planned-step.ts';
import { phaseSections } from './phase-sections.ts';
import type { Playbook } from './read-playbook.ts';
import { freeId, type DraftRequest, type RunbookDraft } from './runbook-draft.ts';
import { wholeDraft } from './whole-draft.ts';

/** Parts of a step that the draft shows in its own way. */
const STEP_KEYS = new Set(
  'type name description on_completion on_success on_failure on_true on_false next_steps cases switch condition commands command agent targets target_ids step_variables in_args out_args timeout delay owner external_references playbook_id playbook_version'.split(
    ' ',
  ),
);
const PLAYBOOK_KEYS = new Set(
  'type spec_version id name description playbook_types playbook_activities created_by created modified revoked valid_from valid_until derived_from related_to priority severity impact labels external_references markings data_marking_definitions signatures playbook_variables workflow_start workflow_exception workflow agent_definitions target_definitions targets industry_sectors'.split(
    ' ',
  ),
);

/** A draft runbook: the one that the playbook carries, or what the playbook does, in the order in which it is walked. */
export function draftRunbook(playbook: Playbook, request: DraftRequest): RunbookDraft {
  const carried = carriedIn(playbook);
  const whole =
    carried === undefined || carried === 'changed' || request.byWorkflow
      ? undefined
      : wholeDraft(playbook, carried, request);
  if (whole) return whole;
  const draft = draftFromWorkflow(playbook, request);
  const why =
    carried === 'changed'
      ? 'it was changed since it was made of a runbook'
      : carried && !request.byWorkflow
        ? 'the front matter that it carries does not fit this version'
        : undefined;
  return why ? { ...draft, look: [`${why}: the draft is made of its steps`, ...draft.look] } : draft;
}

/** What the playbook does; what is guessed and what is left is told. */
function draftFromWorkflow(playbook: Playbook, request: DraftRequest): RunbookDraft {
  const of = (key: string) => own(playbook.raw, key);
  const title = (textOf(of('name')) ?? 'Playbook without a name').replace(/\s+/g, ' ');
  const { inputs, ids } = inputsOf(playbook);
  const facts = factsOf(playbook, request.framework, request.severities);
  const order = orderSteps(playbook);
  const titles = titlesOf(order.steps, ids);
  const id = freeId(request.id ?? idOf(title) ?? 'playbook', request.taken);
  const left = new Set<string>();
  const description = textOf(of('description'));
  const summary = (
    description?.split('\n')[0] ?? `Drafted from the playbook "${title}"; say when to use it.`
  ).replace(/\s+/g, ' ');
  const head: [string, unknown][] = [
    ['id', id],
    ['title', title],
    ['summary', summary],
    ['status', 'draft'],
    ['owner', request.owner],
    ['severity', { default: facts.severity }],
    ['csf', facts.csf],
    ...(facts.attack.length > 0 ? [['attack', facts.attack] as [string, unknown]] : []),
    ...(inputs.length > 0 ? [['inputs', inputs] as [string, unknown]] : []),
    ...(facts.references.length > 0 ? [['references', facts.references] as [string, unknown]] : []),
    ...(facts.tlp === undefined ? [] : [['tlp', facts.tlp] as [string, unknown]]),
    ['last_reviewed', request.today],
    ['review_interval', '180d'],
  ];
  const front = head.map(([key, value]) =>
    key === 'inputs' || key === 'references'
      ? `${key}:\n${(value as object[]).map((one) => `  - ${yamlFlow(one)}`).join('\n')}`
      : `${key}: ${yamlFlow(value)}`,
  );
  const body = [
    ...(description === undefined ? [] : [paragraphs(description, ids)]),
    aboutSection(playbook),
    ...phaseSections(order.steps, (one, following) =>
      stepBlocks(playbook, one, titles, ids, following, left),
    ),
  ];
  for (const key of Object.keys(playbook.raw))
    if (!PLAYBOOK_KEYS.has(key)) left.add(`"${key}" of the playbook`);
  const signed = list(of('signatures')).length;
  return {
    id,
    file: `runbooks/${id}.md`,
    whole: false,
    title,
    text: `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`,
    steps: order.steps.length,
    guessed: [...facts.guesses, `owner ${request.owner}`, 'the phase of each step, by its words'],
    look: [
      ...order.remarks,
      ...(playbook.version === '1.x' ? ['it is of CACAO 1.x: compare each step with the playbook'] : []),
      ...(facts.tlp === undefined && textsOf(of('markings')).length > 0
        ? ['its markings name no TLP label that is known: set "tlp"']
        : []),
      ...(signed > 0 ? ['its signature is of the playbook, and says nothing of this draft'] : []),
      'its roles: who does which step, and how to see that it worked',
    ],
    left: [...left],
  };
}

function titlesOf(
  steps: readonly PlannedStep[],
  ids: InputIds,
): Map<string, { title: string; anchor: string }> {
  const used = new Set<string>();
  const titles = new Map<string, { title: string; anchor: string }>();
  for (const { step, arms, parallel } of steps) {
    const variables = (text: string) =>
      text.replace(/\$?\$?__([A-Za-z0-9_-]+?)__(?::value)?/g, (_, name: string) => ids.get(name) ?? name);
    const words = variables(step.name ?? step.condition ?? step.description?.split(/[.\n]/)[0] ?? step.type)
      .replace(/\s+/g, ' ')
      .slice(0, 90)
      .trim();
    const kind =
      arms.length > 0
        ? 'Decision: '
        : parallel.length > 0 && step.name === undefined
          ? 'At the same time: '
          : '';
    const question = arms.length > 0 && !words.endsWith('?') ? '?' : '';
    const plain = `${kind}${step.type === 'while-condition' ? 'Again while ' : ''}${words.replace(/[`<>]/g, "'")}${question}`;
    let title = plain;
    for (let number = 2; used.has(slug(title)) || slug(title) === ''; number++)
      title = `${plain} (${number})`;
    used.add(slug(title));
    titles.set(step.id, { title: escapeSigns(title), anchor: slug(title) });
  }
  return titles;
}

function stepBlocks(
  playbook: Playbook,
  one: PlannedStep,
  titles: ReadonlyMap<string, { title: string; anchor: string }>,
  ids: InputIds,
  following: string | undefined,
  left: Set<string>,
): string[] {
  const { step, arms, parallel, next, failure } = one;
  const link = (way: Way) => {
    const found = 'to' in way ? titles.get(way.to) : undefined;
    return found
      ? `[${found.title}](#${found.anchor})`
      : `end: ${'end' in way ? wordsInMarkdown(way.end) : 'done'}`;
  };
  const blocks = [`### ${titles.get(step.id)?.title ?? ''}`];
  if (step.description !== undefined) blocks.push(paragraphs(step.description, ids));
  if (step.condition !== undefined && arms.length > 0)
    blocks.push(`${step.type === 'switch-condition' ? 'By' : 'If'}: ${prose(step.condition, ids)}`);
  const commands = commandBlocks(playbook, step.raw, ids);
  blocks.push(...commands.blocks);
  for (const key of commands.left) left.add(key);
  for (const key of Object.keys(step.raw)) if (!STEP_KEYS.has(key)) left.add(`"${key}" of a step`);
  blocks.push(...factLines(playbook, step.raw, ids));
  if (parallel.length > 0) {
    blocks.push('At the same time, by different people; on this page one after the other:');
    blocks.push(parallel.map((id) => `- ${link({ to: id })}`).join('\n'));
  }
  if (failure) blocks.push(`**If it fails:** ${link(failure)}`);
  if (arms.length > 0) blocks.push(armLines(arms, link));
  else if (!('to' in next) || next.to !== following) blocks.push(`**Next:** ${link(next)}`);
  return blocks;
}

function armLines(arms: PlannedStep['arms'], link: (way: Way) => string): string {
  const used = new Map<string, number>();
  return arms
    .map(({ label, way }) => {
      const words = escapeSigns(label.replace(/\s+/g, ' '));
      const number = (used.get(words) ?? 0) + 1;
      used.set(words, number);
      return `- **${number === 1 ? words : `${words} (${number})`}** → ${link(way)}`;
    })
    .join('\n');
}

/** What a step takes and gives, how long it may last, and which other playbook it calls. */
function factLines(playbook: Playbook, step: object, ids: InputIds): string[] {
  const of = (key: string) => own(step, key);
  const names = (key: string) =>
    textsOf(of(key)).map((one) => inlineCode(ids.get(one.replace(/^\$*__|__(?::value)?\$*$/g, '')) ?? one));
  const called = textOf(of('playbook_id'));
  const owner = textOf(of('owner'));
  const ownedBy = owner && (textOf(at(playbook.raw, 'agent_definitions', owner, 'name')) ?? owner);
  const lines = [
    ...(called === undefined
      ? []
      : [
          `Runs another playbook: ${[called, ...textsOf(of('playbook_version'))].map(inlineCode).join(', ')}`,
        ]),
    ...(ownedBy === undefined ? [] : [`Owner: ${wordsInMarkdown(ownedBy.replace(/\s+/g, ' '))}`]),
    ...(names('in_args').length > 0 ? [`Takes: ${names('in_args').join(', ')}`] : []),
    ...(names('out_args').length > 0 ? [`Write down: ${names('out_args').join(', ')}`] : []),
    ...(Number(textOf(of('timeout'))) > 0
      ? [`Given up after ${Math.round(Number(textOf(of('timeout'))) / 1000)} seconds`]
      : []),
    ...(Number(textOf(of('delay'))) > 0
      ? [`Wait ${Math.round(Number(textOf(of('delay'))) / 1000)} seconds first`]
      : []),
  ];
  const references = list(of('external_references')).flatMap(
    (one) => textOf(own(one, 'url')) ?? textOf(own(one, 'name')) ?? [],
  );
  return [
    ...(lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : []),
    ...(references.length > 0 ? [`See also: ${references.map(inlineCode).join(', ')}`] : []),
  ];
}
