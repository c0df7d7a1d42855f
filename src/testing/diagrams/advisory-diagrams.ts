/**
 * Diagrams of the kinds that Mermaid's published advisories tell of, in words of our own. Each would set
 * `window.harmed`, ask `evil.invalid`, paint what stands beside the picture, or write to every object. Data for tests.
 */
export const ADVISORIES: Readonly<Record<string, string>> = {
  'CVE-2021-35513: script behind an entity in a link':
    'flowchart TD\n a --> b\n click a href "&#x6a;ava&Tab;script&colon;window.harmed=1"',
  'CVE-2021-43861: markup in a tooltip':
    'flowchart TD\n a --> b\n click a href "https://readyroom.invalid/" "<img src=x onerror=window.harmed=1>"',
  'CVE-2022-31108: a theme that paints the page':
    '%%{init: {"themeCSS":"} p{background:lime !important} x{"}}%%\nflowchart TD\n a --> b',
  'CVE-2025-54880: icon text of an architecture':
    'architecture-beta\n service a "<img src=x onerror=window.harmed=1>"[A]\n service b(server)[B]\n a:R -- L:b',
  'CVE-2025-54881: formula marks round markup in a participant':
    'sequenceDiagram\n participant A as A$$<img src=x onerror=window.harmed=1>$$\n A->>A: $$x$$<img src=x onerror=window.harmed=1>',
  'CVE-2026-41148: a class that paints the page':
    'flowchart TD\n a --> b\n classDef bad fill:red}:not(&){background:lime !important\n class a bad',
  'CVE-2026-41149: a class that closes the style':
    'stateDiagram-v2\n classDef bad fill:red</style></svg><img src=x onerror=window.harmed=1>\n [*] --> s\n class s bad',
  'CVE-2026-41159: a font that leaves its scope':
    '%%{init: {"fontFamily":"x;q{r} :not(&){background:lime !important} s{t}"}}%%\nflowchart TD\n a --> b',
  'CVE-2026-41159: a rule for the whole page':
    '%%{init: {"fontFamily":"x;} @font-face{font-family:ReadyroomDiagram;src:local(serif)} y{z"}}%%\nflowchart TD\n a --> b',
  'CVE-2026-50159: a theme that paints siblings':
    '%%{init: {"themeCSS":"& ~ *, & + *{background:lime !important}"}}%%\nflowchart TD\n a --> b',
  'CVE-2026-50159: a font that paints siblings':
    '%%{init: {"fontFamily":"x;q{r} & ~ *{background:lime !important} s{t}"}}%%\nflowchart TD\n a --> b',
  'CVE-2026-71437: a parent that is every object':
    'architecture-beta\n group readyroomMark(cloud)[M]\n service a(server)[A] in __proto__\n service b(server)[B] in readyroomMark\n a:R -- L:b',
  'CVE-2026-71438: a setting for every object':
    '---\nconfig:\n  flowchart:\n    __proto__:\n      readyroomMark: yes\n---\nflowchart TD\n a --> b',
};

/** Would go on for ever, or for very long, in versions that the advisories name. */
export const ENDLESS: Readonly<Record<string, string>> = {
  'CVE-2026-41150: a plan that leaves out every day':
    'gantt\n dateFormat YYYY-MM-DD\n excludes monday,tuesday,wednesday,thursday,friday,saturday,sunday\n section A\n x :2026-01-01, 2d',
  'CVE-2026-71436: an axis of no length': 'xychart-beta\n x-axis 3 --> 3\n line [4, 5]',
  'CVE-2026-71439: a radar of a billion rings':
    'radar-beta\n axis a, b, c\n curve x{1,2,3}\n ticks 1000000000\n max 5',
};
