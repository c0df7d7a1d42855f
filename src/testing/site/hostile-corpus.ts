/** What an attacker would put where words are expected: each would set `window.harmed`, ask `evil.invalid`, or end what stands around it. */
export const PAYLOADS: readonly string[] = [
  '<script>window.harmed=1</script>',
  '</main></div></body></html><script>window.harmed=1</script>',
  '<img src=x onerror=window.harmed=1>',
  '<img src="https://evil.invalid/p.png">',
  '<svg onload=window.harmed=1><style>*{background:url(//evil.invalid/s)}</style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.harmed=1>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.harmed=1>',
  '<svg></p><style><a id="</style><img src=1 onerror=window.harmed=1>">',
  '<noscript><p title="</noscript><img src=x onerror=window.harmed=1>">',
  '<p title="<h1 onmouseover=window.harmed=1 x">title</p>',
  '<p title="</p><script>window.harmed=1</script>">title</p>',
  '<a href="java&#10;script:window.harmed=1" id="main">a</a>',
  '<a href="data:text/html,<script>window.harmed=1</script>">a</a>',
  '<a href="#%">a</a> <a href="#constructor">b</a> <a href="#x" name="frame">c</a>',
  '<iframe srcdoc="<script>parent.harmed=1</script>"></iframe>',
  '<object data="//evil.invalid/o"></object><embed src="//evil.invalid/e">',
  '<base href="https://evil.invalid/"><link rel=stylesheet href="//evil.invalid/c.css">',
  '<meta http-equiv=refresh content="0;url=//evil.invalid/">',
  '<style>*{background:url(//evil.invalid/s)}</style>',
  '<div style="background:url(//evil.invalid/b)" onclick=window.harmed=1>x</div>',
  '<table background="//evil.invalid/t"><tr><td background="//evil.invalid/d">x',
  '<table><caption><table></table></caption></table>',
  '<video src="//evil.invalid/v" poster="//evil.invalid/w"></video><audio src="//evil.invalid/a" autoplay>',
  '<picture><source srcset="//evil.invalid/q"><img src="//evil.invalid/r"></picture>',
  '<details open ontoggle=window.harmed=1><summary>s</summary>x',
  '<input autofocus onfocus=window.harmed=1><button formaction="//evil.invalid/f">b</button>',
  '<select><option><template><script>window.harmed=1</script></template></select>',
  '<textarea></textarea><script>window.harmed=1</script>',
  '<plaintext><xmp></xmp><listing>',
  '<marquee onstart=window.harmed=1>x</marquee>',
  '<pre>\n\nx</pre></dd></dl></li></ol></section></article>',
  '<li>a<li>b<dd>c<td>d<caption>e',
  '<frameset onload=window.harmed=1><body onload=window.harmed=1>',
  '<!--><script>window.harmed=1</script>-->',
  '<![CDATA[<script>window.harmed=1</script>]]>',
  '<figure class="diagram" data-diagram="x"><pre>y</pre></figure>',
  '" href=\'/etc\' onmouseover="window.harmed=1" x="',
  '{"__proto__":1}</script><script>window.harmed=1</script>\u2028<!--<script>',
];

const PLAIN = (text: string) => text.replaceAll('\n', ' ');

/** A runbook that holds a payload wherever its author may write. Returns the files, and how many places there are. */
export function hostileRunbook(payload: string, at: number): { id: string; text: string; places: number } {
  let places = 0;
  const put = (): string => {
    places++;
    return payload;
  };
  const line = () => PLAIN(put());
  const quoted = () => JSON.stringify(put());
  const id = `hostile-${at}`;
  const text = `---
id: ${id}
title: ${quoted()}
summary: ${quoted()}
status: active
owner: incident-lead
severity: { default: SEV3, criteria: { SEV1: ${quoted()} } }
csf: [DE.AE-02]
roles: [triage-analyst]
prerequisites: [{ what: ${quoted()}, check: ${quoted()} }]
routes: [{ when: ${quoted()}, to: web-shell }]
symptoms: [${quoted()}]
escalate_if: [${quoted()}]
tlp: GREEN
last_reviewed: 2026-08-01
review_interval: 180d
---

Before ${put()} after

## First five minutes

- [ ] Open ${line()} the channel

## Detection

${put()}

### Confirm ${line()} it

**Role:** triage-analyst · **Time:** 10m

Words ${put()} words.

> Quoted ${line()}

1. Item ${line()}
   - Inner ${line()}

| A | B |
|---|---|
| cell ${line().replaceAll('|', '/')} | ${line().replaceAll('|', '/')} |

- [ ] Box ${line()} ticked

**Caution:** mind ${line()}
**Verify:** look ${line()} there · **If it fails:** ask ${line()}

### Decision: ${line()}?

- **Yes ${line()}** → [Contain](#contain)
- **No** → end: ${line()}

## Containment

### Contain

**Role:** triage-analyst

\`\`\`sh
${put()}
\`\`\`

Use \`${line().replaceAll('`', "'")}\` here.

- [ ] Done

## Recovery

### Restore

**Role:** triage-analyst

- [ ] Restored
`;
  return { id, text, places };
}

/** A page of prose with the same, and more kinds of blocks. */
export function hostileGuide(payload: string, at: number): { id: string; text: string } {
  const id = `prose-${at}`;
  const title = JSON.stringify(payload);
  const text = `---
id: ${id}
title: ${title}
summary: ${title}
kind: concept
tlp: GREEN
---

## Heading ${PLAIN(payload)}

${payload}

Words with ${payload} among them.

- one ${PLAIN(payload)}

${payload}

- two

## Last

The end.
`;
  return { id, text };
}

const OUR_WORDS =
  'Main Severity Raise Decides Clocks Access Right-page Aftermath Findings History Links Search Call Fallbacks Contacts ' +
  'Notes Note-1 NoteRef-1 Part-contacts Part-clocks Runbooks Run-dialog-1 Findings-title History-title History-desc';

/** A runbook and a guide whose headings are called as the parts of our pages are. */
export function namesakes(): Record<string, string> {
  const words = OUR_WORDS.split(' ');
  const { text } = hostileRunbook('words', 0);
  const steps = words.map(
    (word) => `### ${word}\n\n**Role:** triage-analyst\n\n#### ${word}\n\n- [ ] Done\n`,
  );
  const guide = hostileGuide('words', 0).text;
  return {
    'runbooks/namesakes.md': text
      .replace('id: hostile-0', 'id: namesakes')
      .replace('## Recovery\n', `${steps.join('\n')}\n## Recovery\n`),
    'content/guides/namesakes-guide.md': `${guide.replace('id: prose-0', 'id: namesakes-guide')}\n${words
      .map((word) => `## ${word}\n\nWords.[^${word}]\n\n[^${word}]: A note.\n`)
      .join('\n')}`,
  };
}
