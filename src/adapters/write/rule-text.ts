import { yamlFlow } from '../../domain/model/yaml-text.ts';
import { yamlText } from './yaml-text.ts';

const WIDTH = 110;
/** Texts that YAML may hold in a block: no blanks at the ends of lines or at the beginning, nothing that has to be escaped. */
const BLOCK = /^[^\s#][^\p{Cc}\u0085\u2028\u2029\ufeff\ufffe\uffff]*$/u;

/** A key and its value as lines of YAML, `indent` blanks in: short values on one line, long texts as blocks. */
export function fieldLines(key: string, value: unknown, indent: number): string[] {
  const lead = ' '.repeat(indent);
  if (typeof value === 'string') return textLines(`${lead}${key}: `, value, indent + 2);
  if (Array.isArray(value)) {
    const flow = `${lead}${key}: ${yamlFlow(value)}`;
    if (flow.length <= WIDTH && value.every((one) => typeof one === 'string')) return [flow];
    return [`${lead}${key}:`, ...value.flatMap((one) => itemLines(one, indent + 2))];
  }
  return [`${lead}${key}: ${yamlFlow(value)}`];
}

/** A value as an item of a list, `indent` blanks in. */
export function itemLines(value: unknown, indent: number): string[] {
  const lead = ' '.repeat(indent);
  if (typeof value === 'string') return textLines(`${lead}- `, value, indent + 2);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${lead}- ${yamlFlow(value)}`];
  return Object.entries(value)
    .filter(([, below]) => below !== undefined)
    .flatMap(([key, below]) => fieldLines(key, below, indent + 2))
    .map((line, at) => (at === 0 ? `${lead}- ${line.slice(indent + 2)}` : line));
}

function textLines(lead: string, text: string, indent: number): string[] {
  const lines = text.split('\n');
  const inBlock =
    lines.every((line) => line === '' || BLOCK.test(line)) &&
    lines[0] !== '' &&
    lines.at(-1) !== '' &&
    !/[ \t]$/m.test(text);
  const blanks = ' '.repeat(indent);
  if (lines.length > 1 && inBlock)
    return [`${lead}|-`, ...lines.map((line) => (line === '' ? '' : blanks + line))];
  const plain = `${lead}${/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : yamlText(text)}`;
  if (lines.length > 1 || plain.length <= WIDTH || !inBlock || /\t| {2}/.test(text)) return [plain];
  return [`${lead}>-`, ...wrap(text, WIDTH - indent).map((line) => blanks + line)];
}

/** Lines of words; YAML makes one blank of each end of a line. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
