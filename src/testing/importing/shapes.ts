/** What a playbook says, in whatever shape it is written. */
const TITLE = 'Stolen session of a portal account';
const LEAD = 'Somebody uses the session of another person, seen by two places at once.';
const PHASES: readonly [phase: string, steps: readonly string[]][] = [
  ['Detection', ['Read the alert and note the account', 'Compare both sign-ins']],
  ['Analysis', ['List what the session opened', 'Ask the person by phone']],
  ['Containment', ['End all sessions of the account', 'Block the foreign address']],
  ['Eradication', ['Reset the password', 'Remove rules of the mailbox']],
  ['Recovery', ['Give access back', 'Watch the account for a week']],
];

const written = (
  phase: (name: string, at: number) => string,
  step: (words: string, at: number, phase: number) => string,
  between = '\n\n',
): string =>
  PHASES.map(([name, steps], at) =>
    [phase(name, at + 1), steps.map((words, place) => step(words, place + 1, at + 1)).join('\n')].join(
      between,
    ),
  ).join('\n\n');

const numbered = (words: string, at: number) => `${at}. ${words}`;
const bullet = (words: string) => `- ${words}`;
const under = (text: string, mark: string) => `${text}\n${mark.repeat(text.length)}`;
const head = `# ${TITLE}\n\n${LEAD}\n\n`;

/** One playbook in shapes that teams write playbooks in, by what is special about each. */
export const SHAPES: Readonly<Record<string, string>> = {
  'second-level headings, numbered steps': head + written((name) => `## ${name}`, numbered),
  'first-level headings': `---\ntitle: ${TITLE}\n---\n\n${LEAD}\n\n${written((name) => `# ${name}`, bullet)}`,
  'third-level headings': `${head}## Procedure\n\n${written((name) => `### ${name}`, numbered)}`,
  'fourth-level headings, boxes':
    head +
    written(
      (name) => `#### ${name}`,
      (words) => `- [ ] ${words}`,
    ),
  'numbered parts':
    head +
    written(
      (name, at) => `## ${at}. ${name}`,
      (words, at, phase) => `${phase}.${at} ${words}\n`,
    ),
  'words of a phase around its name':
    head + written((name, at) => `## Phase ${at}: ${name} (15 minutes)`, bullet),
  'pictographs in headings': head + written((name) => `## 🚨 ${name}`, bullet),
  'whole-line bold': head + written((name) => `**${name}**`, numbered),
  'bold with a colon': head + written((name) => `**${name}:**`, bullet),
  'lines below': `${under(TITLE, '=')}\n\n${LEAD}\n\n${written((name) => under(name, '-'), bullet)}`,
  'numbers with lines below': head + written((name, at) => under(`${at}. ${name}`, '-'), bullet),
  'headings in HTML': `<h1 align="center">${TITLE}</h1>\n\n${LEAD}\n\n${written((name) => `<h2>${name}</h2>`, numbered)}`,
  'rows of a table': `${head}| Phase | What to do |\n| --- | --- |\n${PHASES.map(([name, steps]) => `| ${name} | ${steps.join('<br>')} |`).join('\n')}`,
  'a list of terms':
    head +
    written(
      (name) => name,
      (words) => `: ${words}`,
      '\n',
    ),
  'a list in a list':
    head +
    written(
      (name, at) => `${at}. **${name}**`,
      (words) => `   - ${words}`,
      '\n',
    ),
  'steps as headings':
    head +
    written(
      (name) => `## ${name}`,
      (words) => `### ${words}\n\nDo it now.\n`,
    ),
  'drawn boxes':
    head +
    written(
      (name) => `## ${name}`,
      (words) => `☐ ${words}`,
    ),
  Jekyll: `---\nlayout: page\ntitle: "${TITLE}"\nnav_order: 3\n---\n{: .no_toc }\n\n${LEAD}\n\n${written((name) => `## ${name}\n{: .d-inline }`, bullet)}`,
  Hugo: `+++\ntitle = "${TITLE}"\ntags = ["identity"]\nweight = 4\n+++\n\n${LEAD}\n\n{{< hint warning >}}\nTell nobody yet.\n{{< /hint >}}\n\n${written((name) => `## ${name}`, numbered)}`,
  MkDocs: `title: ${TITLE}\nsummary: ${LEAD}\n\n${written(
    (name) => `## ${name}`,
    (words) => `!!! note "${words}"\n    Do it now.\n`,
  )}`,
  Docusaurus: `---\nid: session\nsidebar_position: 2\n---\n\n${head}:::danger Stop\nTell nobody yet.\n:::\n\n${written((name) => `## ${name} {#${name.toLowerCase()}}`, bullet)}`,
  'facts in a table': `# ${TITLE}\n\n| Field | Value |\n| --- | --- |\n| Severity | High |\n| Owner | Blue team |\n| Last updated | 2026-02-03 |\n| ATT&CK | T1539 |\n\n${LEAD}\n\n${written((name) => `## ${name}`, bullet)}`,
  'facts in bold': `# ${TITLE}\n\n**Severity:** High  \n**Version:** 2.1  \n**TLP:** AMBER\n\n${LEAD}\n\n${written((name) => `## ${name}`, bullet)}`,
  'facts in a quotation': `# ${TITLE}\n\n> Severity: P2\n> Reviewed: 2026-02-03\n\n${LEAD}\n\n${written((name) => `## ${name}`, bullet)}`,
  tabs:
    head +
    written(
      (name) => `## ${name}`,
      (words, at) => `=== "Way ${at}"\n\n    ${words}\n`,
    ),
  folds:
    head +
    written(
      (name) => `## ${name}`,
      (words) => `<details><summary>${words}</summary>\n\nDo it now.\n\n</details>\n`,
    ),
  'Windows line ends': (head + written((name) => `## ${name}`, numbered)).replaceAll('\n', '\r\n'),
  German: `# Gestohlene Sitzung\n\n${LEAD}\n\n${['Erkennung', 'Analyse', 'Eindämmung', 'Beseitigung', 'Wiederherstellung'].map((name) => `## ${name}\n\n- Lesen`).join('\n\n')}`,
  French: `# Session volée\n\n${LEAD}\n\n${['Détection', 'Analyse', 'Confinement', 'Éradication', 'Rétablissement'].map((name) => `## ${name}\n\n- Lire`).join('\n\n')}`,
  'a drawing before the steps': `${head}\`\`\`mermaid\ngraph TD\n  A[Alert] --> B{Real?}\n\`\`\`\n\n${written((name) => `## ${name}`, numbered)}`,
};
