/** Names and values of what a page says of itself. */
export type Facts = readonly (readonly [key: string, value: string])[];

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
export const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const pairs = (facts: Facts) =>
  facts.flatMap((_, at) => (at % 2 === 0 ? [[...(facts[at] ?? []), ...(facts[at + 1] ?? ['', ''])]] : []));
const html = (facts: Facts, key: string) =>
  `<table>\n${facts.map(([name, value]) => `  <tr><${key}>${name}</${key}><td>${value}</td></tr>`).join('\n')}\n</table>`;

/** How teams write what a page says of itself. */
export const METADATA_SHAPES: Readonly<Record<string, (facts: Facts) => string>> = {
  'rows under Field and Value': (facts) => table(['Field', 'Value'], facts),
  'rows with an empty head': (facts) => table(['', ''], facts),
  'rows, the first of them the head': ([first = ['', ''], ...more]) => table(first, more),
  'rows with bold names': (facts) =>
    table(
      ['Item', 'Details'],
      facts.map(([key, value]) => [`**${key}**`, value]),
    ),
  'rows with a colon': (facts) =>
    table(
      ['', ''],
      facts.map(([key, value]) => [`${key}:`, value]),
    ),
  'rows with a note': (facts) =>
    table(
      ['Field', 'Value', 'Note'],
      facts.map(([key, value]) => [key, value, 'as agreed']),
    ),
  'rows with a number': (facts) =>
    table(
      ['#', 'Field', 'Value'],
      facts.map(([key, value], at) => [String(at + 1), key, value]),
    ),
  'two names in a row': (facts) => table(['', '', '', ''], pairs(facts)),
  'names in the head': (facts) =>
    table(
      facts.map(([key]) => key),
      [facts.map(([, value]) => value)],
    ),
  'bold names in the head': (facts) =>
    table(
      facts.map(([key]) => `**${key}**`),
      [facts.map(([, value]) => value)],
    ),
  'names below an empty head': (facts) =>
    table(
      facts.map(() => ''),
      [facts.map(([key]) => key), facts.map(([, value]) => value)],
    ),
  'a head of its own for each half': (facts) => {
    const [a, b] = [facts.slice(0, 3), facts.slice(3)];
    return table(
      a.map(([key]) => key),
      [a.map(([, value]) => value), b.map(([key]) => key), b.map(([, value]) => value)],
    );
  },
  'a table in HTML': (facts) => html(facts, 'th'),
  'a table in HTML without heads': (facts) => html(facts, 'td'),
  'a table in HTML with names on top': (facts) =>
    `<table>\n<thead><tr>${facts.map(([key]) => `<th>${key}</th>`).join('')}</tr></thead>\n\n<tbody><tr>${facts.map(([, value]) => `<td>${value}</td>`).join('')}</tr></tbody>\n</table>`,
  'terms in HTML': (facts) =>
    `<dl>\n${facts.map(([key, value]) => `<dt>${key}</dt><dd>${value}</dd>`).join('\n')}\n</dl>`,
  'one cell with breaks': (facts) =>
    table(['About'], [[facts.map(([key, value]) => `${key}: ${value}`).join('<br>')]]),
  'lines with a colon': (facts) => facts.map(([key, value]) => `${key}: ${value}`).join('\n'),
  'lines with a dash': (facts) => facts.map(([key, value]) => `${key} – ${value}`).join('\n\n'),
  'lines with an equals sign': (facts) => facts.map(([key, value]) => `${key} = ${value}`).join('\n\n'),
  'bold names': (facts) => facts.map(([key, value]) => `**${key}** ${value}`).join('  \n'),
  'bold names with a colon within': (facts) =>
    facts.map(([key, value]) => `**${key}:** ${value}`).join('\\\n'),
  'bold names with a colon behind': (facts) =>
    facts.map(([key, value]) => `**${key}**: ${value}`).join('<br>\n'),
  'bold names in one line': (facts) => facts.map(([key, value]) => `**${key}:** ${value}`).join(' '),
  'one line with bars': (facts) => facts.map(([key, value]) => `${key}: ${value}`).join(' | '),
  'one line with points': (facts) => facts.map(([key, value]) => `${key}: ${value}`).join(' · '),
  'a list': (facts) => facts.map(([key, value]) => `- ${key}: ${value}`).join('\n'),
  'a list with bold names': (facts) => facts.map(([key, value]) => `* **${key}** – ${value}`).join('\n'),
  'a list in a list': (facts) => facts.map(([key, value]) => `- **${key}**\n  - ${value}`).join('\n'),
  'terms below names': (facts) => facts.map(([key, value]) => `${key}\n: ${value}`).join('\n\n'),
  'fields of reStructuredText': (facts) => facts.map(([key, value]) => `:${key}: ${value}`).join('\n'),
  'a quotation with breaks': (facts) => facts.map(([key, value]) => `> **${key}:** ${value}  `).join('\n'),
  'headings over values': (facts) => facts.map(([key, value]) => `### ${key}\n\n${value}`).join('\n\n'),
  badges: (facts) =>
    facts
      .map(
        ([key, value]) =>
          `![${key}](https://img.shields.io/badge/${[key, value].map((one) => encodeURIComponent(one.replaceAll('-', '--').replaceAll(' ', '_'))).join('-')}-blue)`,
      )
      .join(' '),
};
