import { escapeSigns, wordsInMarkdown } from '../../../domain/text/escape-markdown.ts';
import { isObject, list, own, textOf, textsOf } from '../foreign/read-value.ts';
import type { Playbook } from './read-playbook.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  bash: 'bash',
  ssh: 'bash',
  powershell: 'powershell',
  'http-api': 'http',
  'openc2-http': 'json',
  openc2: 'json',
  openc2_http: 'json',
  sigma: 'yaml',
  jupyter: 'json',
  'caldera-cmd': 'bash',
  elastic: 'json',
};
const KNOWN = new Set([
  'type',
  'command',
  'command_b64',
  'content',
  'content_b64',
  'description',
  'headers',
  'playbook_activity',
  'version',
  'external_references',
]);

/** `__name__:value` and `__name__`, however the braces of a version stand around it. */
const VARIABLE = /\$?\$?\{?(?<![A-Za-z0-9])__([A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*)__(?::value)?\}?/g;

export type InputIds = ReadonlyMap<string, string>;

/** The commands of a step as Markdown: manual ones as words, all others as code to copy, with what they are and where they run. */
export function commandBlocks(
  playbook: Playbook,
  step: object,
  inputs: InputIds,
): { blocks: string[]; left: string[] } {
  const blocks: string[] = [];
  const left = new Set<string>();
  const where = whereOf(playbook, step);
  for (const command of [...list(own(step, 'commands')), ...list(own(step, 'command'))]) {
    if (!isObject(command)) continue;
    const type = textOf(own(command, 'type')) ?? 'manual';
    for (const key of Object.keys(command)) if (!KNOWN.has(key)) left.add(`${key} of a command`);
    const about = textOf(own(command, 'description'));
    const texts = ['command', 'command_b64', 'content', 'content_b64'].flatMap((key) => {
      const value = textOf(own(command, key));
      return value === undefined ? [] : [key.endsWith('_b64') ? decoded(value) : value];
    });
    if (about !== undefined) blocks.push(paragraphs(about, inputs));
    if (type === 'manual') {
      blocks.push(...texts.map((text) => paragraphs(text, inputs)));
      continue;
    }
    const headers = headersOf(own(command, 'headers'));
    blocks.push(`Command of type ${code(type)}${where}:`);
    const body = [
      ...(texts[0] === undefined ? [] : [texts[0] + (headers ? `\n${headers}` : '')]),
      ...texts.slice(1),
    ].join('\n\n');
    blocks.push(
      fence(
        withInputs(body, inputs, (id) => `<${id}>`),
        LANGUAGES[type] ?? '',
      ),
    );
  }
  if (blocks.length === 0 && where !== '') blocks.push(`It runs${where}.`);
  return { blocks, left: [...left] };
}

/** Text of anybody as paragraphs and items; boxes and numbers stay, everything else is words. */
export function paragraphs(text: string, inputs: InputIds): string {
  return text
    .split('\n')
    .map((line) => {
      const [, mark = '', words = ''] = /^\s*((?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?)?(.*)$/.exec(line) ?? [];
      const lead = mark.replace(/^[*+]/, '-').replace(/\[[xX]\]/, '[ ]');
      return lead + prose(words, inputs);
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** Words on one line; a variable stands as code, as the name of its input. */
export function prose(text: string, inputs: InputIds): string {
  const parts = text.replace(/\s+/g, ' ').trim().split(VARIABLE);
  return parts
    .map((part, at) => (at % 2 === 0 ? wordsOf(part) : code(`<${inputs.get(part) ?? part}>`)))
    .join('');
}

/** What would begin a heading, a list or a rule of a line does not. */
function wordsOf(part: string): string {
  const lead = /^\s+/.test(part) ? ' ' : '';
  const tail = /\s+$/.test(part) && part.trim() !== '' ? ' ' : '';
  return (
    lead +
    wordsInMarkdown(part)
      .replace(/^(?=[#+-]|=+$)/, '\\')
      .replace(/^(\d+)([.)])/, '$1\\$2') +
    tail
  );
}

function withInputs(text: string, inputs: InputIds, write: (id: string) => string): string {
  return text.replace(VARIABLE, (whole, name: string) =>
    inputs.has(name) ? write(inputs.get(name)!) : whole,
  );
}

/** Agents and targets by their names. */
function whereOf(playbook: Playbook, step: object): string {
  const named = (definitions: string, ids: readonly string[]) =>
    ids.map((id) => {
      const found = own(own(playbook.raw, definitions), id);
      const name = textOf(own(found, 'name')) ?? id;
      const type = textOf(own(found, 'type'));
      return escapeSigns(type !== undefined && type !== name ? `${name} (${type})` : name);
    });
  const targets = named('target_definitions', [
    ...textsOf(own(step, 'targets')),
    ...textsOf(own(step, 'target_ids')),
  ]);
  const agents = named('agent_definitions', textsOf(own(step, 'agent')));
  return `${targets.length > 0 ? ` on ${targets.join(', ')}` : ''}${agents.length > 0 ? `, by ${agents.join(', ')}` : ''}`;
}

function headersOf(value: unknown): string {
  if (!isObject(value)) return '';
  return Object.keys(value)
    .map((name) => `${name}: ${textsOf(own(value, name)).join(', ')}`)
    .join('\n');
}

/** Text that was packed; what is no text stays as it was packed. */
function decoded(packed: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(packed, 'base64'));
    return textOf(text) ?? packed;
  } catch {
    return packed;
  }
}

function fence(text: string, language: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const mark = '`'.repeat(Math.max(2, ...runs) + 1);
  return `${mark}${language}\n${text}\n${mark}`;
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}
