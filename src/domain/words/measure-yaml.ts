import { READING_LIMITS, type PassedLimit } from '../model/reading-limits.ts';

/** Characters that YAML gives a meaning. */
const MARK = /[:,[\]{}"'&*!?#|>%@`-]/g;
/** What stands before the value of a line: dashes, a key, an anchor or a tag. */
const LEAD =
  /^[ \t]*((?:[-?][ \t]+)*)((?:"[^"\n]*"|'[^'\n]*'|[^\s#"'[\]{},&*!|>][^:\n]*?)[ \t]*:(?:[ \t]+|$))?(?:[&!]\S*[ \t]+)*/;
const ALIAS = /(?:^|[\s,:[{-])\*[^\s,[\]{}]/g;
const DOCUMENT = /^(?:---|\.\.\.)(?:\s|$)/;

type Counts = Record<'yaml' | 'keys' | 'aliases' | 'documents' | 'depth', number>;

/** A list or mapping in brackets that is open, with how many commas it has. */
interface Flow {
  levels: number[];
  /** A line that is not further in ends it, closed or not; -1: only its own bracket does. */
  indent: number;
}

/** Counts in linear time what a YAML text asks of its parser: the first limit that it passes, or undefined. */
export function measureYaml(text: string, firstLine = 1): PassedLimit | undefined {
  const counts: Counts = { yaml: 0, keys: 0, aliases: 0, documents: 0, depth: 0 };
  /** Mappings and lists that are open, by their column, with their number of keys. */
  let open: { column: number; keys: number }[] = [];
  let flow: Flow | undefined;
  let quote = '';
  for (const [at, line] of text.split('\n').entries()) {
    counts.yaml += 1 + (line.match(MARK)?.length ?? 0);
    counts.aliases += line.match(ALIAS)?.length ?? 0;
    if (DOCUMENT.test(line)) {
      counts.documents++;
      open = [];
      flow = undefined;
      quote = '';
    }
    const indent = line.search(/\S/);
    counts.depth = 0;
    if (flow && indent !== -1 && indent <= flow.indent) [flow, quote] = [undefined, ''];
    if (flow) readFlow(line, 0);
    else if (indent !== -1) readBlock(line, indent);
    counts.depth = Math.max(counts.depth, open.length + (flow?.levels.length ?? 0));
    for (const [limit, count] of Object.entries(counts) as [keyof Counts, number][])
      if (count > READING_LIMITS[limit])
        return { limit, line: firstLine + at, column: Math.max(0, indent) + 1 };
  }
  return undefined;

  function readBlock(line: string, indent: number): void {
    const [lead = '', dashes = '', key] = LEAD.exec(line) ?? [];
    const marks = dashes.replace(/\s/g, '').length;
    open = open.filter(({ column }) => column < indent || (column === indent && marks === 0));
    for (let mark = 0; mark < marks; mark++) open.push({ column: indent + mark, keys: 0 });
    if (key !== undefined) {
      const column = indent + dashes.length;
      const last = open.at(-1);
      const own = last?.column === column ? last : { column, keys: 0 };
      if (own !== last) open.push(own);
      counts.keys += 2 * own.keys + 1;
      own.keys++;
    }
    if (!/[[{]/.test(line[lead.length] ?? '')) return;
    flow = { levels: [], indent: key === undefined && marks === 0 && open.length === 0 ? -1 : indent };
    readFlow(line, lead.length);
  }

  function readFlow(line: string, from: number): void {
    for (let at = from; at < line.length && flow; at++) {
      const sign = line[at] ?? '';
      if (quote) {
        if (sign === '\\' && quote === '"') at++;
        else if (sign === quote) quote = '';
      } else if (/["']/.test(sign) && /[\s,:[{]|^$/.test(line[at - 1] ?? '')) quote = sign;
      else if (sign === '#' && /\s/.test(line[at - 1] ?? ' ')) return;
      else if (sign === '[' || sign === '{') flow.levels.push(0);
      else if (sign === ',') {
        const commas = flow.levels.at(-1) ?? 0;
        counts.keys += 2 * commas + 1;
        flow.levels[flow.levels.length - 1] = commas + 1;
      } else if (sign === ']' || sign === '}') {
        flow.levels.pop();
        if (flow.levels.length === 0) flow = undefined;
      }
      if (flow) counts.depth = Math.max(counts.depth, flow.levels.length);
    }
  }
}
