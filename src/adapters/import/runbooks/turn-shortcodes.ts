import { alertAdds, alertLines, isAlertWord } from './alert-words.ts';
import { remark, type Ledger } from './ledger.ts';
import { codeLines, outsideCode } from './lines-of-text.ts';

/** `{{< name a="b" >}}` of Hugo, `{% name a="b" %}` of Jekyll and GitBook; a slash closes. */
const CODE =
  /\{\{[<%][ \t]*(\/?)[ \t]*([\w.-]+)((?:"[^"]*"|'[^']*'|`[^`]*`|(?![>%]\}\}).)*?)\/?[ \t]*[>%]\}\}|\{%-?[ \t]*(\/?)(end)?([\w-]+)((?:"[^"]*"|'[^']*'|(?!%\}).)*?)-?%\}/g;

const BOXES =
  /^(?:notice|admonition|callout|alert|hint|expand|note|tip|info|warning|caution|important|danger)$/;
const PLAIN =
  /^(?:tabs?|tabpane|tab-?item|tabitem|content-?ref|columns?|column|steps?|step|details|raw|capture|stepper|code|cards?|code-tabs|swagger|endhint|figure-group|markdown|center|button-group)$/;

/** Shortcodes of other generators as the forge shows such things; one that nobody here knows stays, as code. */
export function turnShortcodes(lines: readonly string[], ledger: Ledger, above: number): string[] {
  const code = codeLines(lines);
  const turned: string[] = [];
  let box: { word: string; title: string; lines: string[]; name: string } | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const into = box?.lines ?? turned;
    if (code[at] || !/\{\{[<%]|\{%/.test(line)) {
      into.push(line);
      continue;
    }
    const alone = tagsIn(line);
    const [only] = alone;
    if (only && alone.length === 1 && line.trim() === only.whole) {
      if (box && only.closing && only.name === box.name) {
        turned.push(...alertLines(box.word, box.title, box.lines));
        box = undefined;
        ledger.dropped.push(only.whole);
        continue;
      }
      if (!box && !only.closing && BOXES.test(only.name) && closes(lines, at, only.name) !== -1) {
        const word =
          [only.name, ...only.values].find(
            (one) => isAlertWord(one) && !/^(?:alert|hint|notice)$/.test(one),
          ) ?? 'note';
        box = {
          word,
          title: only.named['title'] ?? only.named['header'] ?? '',
          lines: [],
          name: only.name,
        };
        ledger.dropped.push(only.whole);
        ledger.added.push(alertAdds(word), word, box.title);
        remark(ledger, 'recognised', `a shortcode "${only.name}": an alert of the forge`, {
          line: above + at + 1,
        });
        continue;
      }
      const end =
        /^(?:highlight|mermaid)$/.test(only.name) && !only.closing ? closes(lines, at, only.name) : -1;
      if (end !== -1) {
        const language = only.name === 'mermaid' ? 'mermaid' : (only.values[0] ?? '');
        into.push(`\`\`\`${language}`, ...lines.slice(at + 1, end), '```');
        ledger.dropped.push(...lines.slice(at, end + 1));
        ledger.added.push(language, ...lines.slice(at + 1, end));
        at = end;
        continue;
      }
    }
    into.push(
      outsideCode(line, (text) =>
        text.replace(CODE, (whole: string) => inline(whole, ledger, above + at + 1)),
      ),
    );
  }
  if (box) turned.push(...alertLines(box.word, box.title, box.lines));
  return turned;
}

interface Tag {
  whole: string;
  name: string;
  closing: boolean;
  values: string[];
  named: Record<string, string>;
}

function tagsIn(text: string): Tag[] {
  return [...text.matchAll(CODE)].map((found) => {
    const [whole, slash, hugo, rest, slash2, end, liquid, rest2] = found;
    const named: Record<string, string> = Object.create(null) as Record<string, string>;
    const values: string[] = [];
    for (const [, key, a, b, c] of (rest ?? rest2 ?? '').matchAll(
      /(?:([\w-]+)[ \t]*=[ \t]*)?(?:"([^"]*)"|['`]([^'`]*)['`]|([^\s"'=]+))/g,
    )) {
      const value = a ?? b ?? c ?? '';
      if (key) named[key] = value;
      values.push(value);
    }
    return {
      whole,
      name: (hugo ?? liquid ?? '').toLowerCase(),
      closing: Boolean(slash || slash2 || end),
      values,
      named,
    };
  });
}

/** The line on which a tag is closed; -1: none. */
function closes(lines: readonly string[], from: number, name: string): number {
  return lines.findIndex(
    (line, at) => at > from && tagsIn(line).some((tag) => tag.closing && tag.name === name),
  );
}

/** What a shortcode is within a line: a picture, an address, a name in bold, nothing, or itself as code. */
function inline(whole: string, ledger: Ledger, line: number): string {
  const [tag] = tagsIn(whole);
  if (!tag) return whole;
  const { name, named, values, closing } = tag;
  const turned = (text: string, what: string) => {
    ledger.dropped.push(whole);
    ledger.added.push(text);
    remark(ledger, 'recognised', what, { line });
    return text;
  };
  if (name === 'ref' || name === 'relref' || name === 'link' || name === 'post_url')
    return turned(values[0] ?? '', 'an address by shortcode');
  if (name === 'figure' || name === 'img' || name === 'image') {
    const alt = named['alt'] ?? named['caption'] ?? named['title'] ?? '';
    const beside = [named['title'], named['caption']].filter((one) => one && one !== alt).join(' ');
    return turned(
      `![${alt}](<${named['src'] ?? values[0] ?? ''}>)${beside ? `\n\n*${beside}*` : ''}`,
      'a picture by shortcode',
    );
  }
  if (name === 'youtube' || name === 'embed')
    return turned(
      `<${values[0]?.includes(':') ? values[0] : `https://www.youtube.com/watch?v=${values[0] ?? ''}`}>`,
      'a film by shortcode: a link',
    );
  if (closing && (PLAIN.test(name) || BOXES.test(name)))
    return turned('', `a shortcode "${name}": its content stands as it is`);
  if (PLAIN.test(name) || BOXES.test(name)) {
    const title =
      named['title'] ??
      named['name'] ??
      named['label'] ??
      named['header'] ??
      (/tab|details|expand/.test(name) ? values[0] : undefined) ??
      '';
    return turned(
      title ? `\n\n***${title}***\n\n` : '',
      `a shortcode "${name}": its content stands as it is`,
    );
  }
  remark(ledger, 'person', `the shortcode "${name}" is kept as code: write what it would show`, {
    line,
    minutes: 0.5,
  });
  return `\`${whole.replaceAll('`', "'")}\``;
}
