/** Diagrams that try to run something, to load something or to lead somewhere bad. Each would set `window.harmed` or ask `evil.invalid`. Data for tests. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'script in a label': 'flowchart TD\n a["<script>window.harmed=1</script>x"] --> b',
  'image with a handler': 'flowchart TD\n a["<img src=x onerror=window.harmed=1>"] --> b',
  'svg with onload': 'flowchart TD\n a["<svg onload=window.harmed=1></svg>"] --> b',
  'handler on a harmless tag': 'flowchart TD\n a["<b onmouseover=window.harmed=1>x</b>"] --> b',
  'frame with srcdoc':
    'flowchart TD\n a["<iframe srcdoc=\'<script>parent.harmed=1</script>\'></iframe>"] --> b',
  'object and embed':
    'flowchart TD\n a["<object data=javascript:harmed=1></object><embed src=//evil.invalid/x>"] --> b',
  'style that loads': 'flowchart TD\n a["<style>*{background:url(//evil.invalid/s)}</style>"] --> b',
  'link element': 'flowchart TD\n a["<link rel=stylesheet href=//evil.invalid/c.css>"] --> b',
  'meta refresh': 'flowchart TD\n a["<meta http-equiv=refresh content=0;url=//evil.invalid/>"] --> b',
  'base element': 'flowchart TD\n a["<base href=//evil.invalid/>"] --> b',
  'form that sends': 'flowchart TD\n a["<form action=//evil.invalid/><input name=x></form>"] --> b',
  'anchor with javascript': 'flowchart TD\n a["<a href=\'javascript:window.harmed=1\'>x</a>"] --> b',
  'click to javascript': 'flowchart TD\n a --> b\n click a "javascript:window.harmed=1"',
  'click href to javascript':
    'flowchart TD\n a --> b\n click a href "javascript:window.harmed=1" "tip" _self',
  'click to javascript, in capitals': 'flowchart TD\n a --> b\n click a href "JaVaScRiPt:window.harmed=1"',
  'click to javascript, by entities':
    'flowchart TD\n a --> b\n click a href "&#106;avascript:window.harmed=1"',
  'click to javascript, with a tab': 'flowchart TD\n a --> b\n click a href "java\tscript:window.harmed=1"',
  'click to javascript, with a control character':
    'flowchart TD\n a --> b\n click a href "\u0001javascript:window.harmed=1"',
  'click to data': 'flowchart TD\n a --> b\n click a href "data:text/html,<script>opener.harmed=1</script>"',
  'click to vbscript': 'flowchart TD\n a --> b\n click a href "vbscript:msgbox(1)"',
  'click to plain http': 'flowchart TD\n a --> b\n click a href "http://evil.invalid/"',
  'click to another host without scheme': 'flowchart TD\n a --> b\n click a href "//evil.invalid/"',
  'click that calls': 'flowchart TD\n a --> b\n click a call alert(1)',
  'click with a callback': 'flowchart TD\n a --> b\n click a alert "tip"',
  'security loosened by a directive':
    '%%{init: {"securityLevel":"loose","htmlLabels":true}}%%\nflowchart TD\n a["<img src=x onerror=window.harmed=1>"] --> b',
  'security loosened in front matter':
    '---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n---\nflowchart TD\n a["<img src=x onerror=window.harmed=1>"] --> b',
  'security loosened, key escaped':
    '%%{init: {"\\u0073ecurityLevel":"loose"}}%%\nflowchart TD\n a["<img src=x onerror=window.harmed=1>"] --> b',
  'security loosened twice':
    '%%{init: {"theme":"dark"}}%%\n%%{initialize: {"secure":[],"securityLevel":"antiscript"}}%%\nflowchart TD\n a --> b',
  'sanitiser opened':
    '%%{init: {"dompurifyConfig":{"ADD_TAGS":["script"],"ADD_ATTR":["onload"]}}}%%\nflowchart TD\n a["<script>window.harmed=1</script>"] --> b',
  'prototype poisoned':
    '%%{init: {"__proto__":{"securityLevel":"loose"},"constructor":{"prototype":{"x":1}}}}%%\nflowchart TD\n a --> b',
  'theme that loads':
    '%%{init: {"themeCSS":"*{background:url(//evil.invalid/t)} @import \'//evil.invalid/i.css\'"}}%%\nflowchart TD\n a --> b',
  'font that closes the style':
    '%%{init: {"fontFamily":"x;}</style><img src=x onerror=window.harmed=1>"}}%%\nflowchart TD\n a --> b',
  'colour that closes the rule':
    '%%{init: {"themeVariables":{"primaryColor":"red;} *{background:url(//evil.invalid/v)"}}}%%\nflowchart TD\n a --> b',
  'class that loads':
    'flowchart TD\n a --> b\n classDef x fill:url(//evil.invalid/f),background:url(//evil.invalid/b)\n class a x',
  'style line that loads':
    'flowchart TD\n a --> b\n style a fill:#fff,background-image:url(//evil.invalid/b)',
  'picture from elsewhere':
    'flowchart TD\n a@{ img: "https://evil.invalid/p.png", label: "x", w: 60, h: 60 } --> b',
  'picture as data':
    "flowchart TD\n a@{ img: \"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='parent.harmed=1'/>\", w: 60, h: 60 } --> b",
  'title with markup': '---\ntitle: "<img src=x onerror=window.harmed=1>"\n---\nflowchart TD\n a --> b',
  'accessible title with markup':
    'flowchart TD\n accTitle: <img src=x onerror=window.harmed=1>\n accDescr: </desc><script>window.harmed=1</script>\n a --> b',
  'sequence links':
    'sequenceDiagram\n participant A\n links A: {"x": "javascript:window.harmed=1"}\n link A: y @ javascript:window.harmed=1\n A->>A: hi',
  'sequence message':
    'sequenceDiagram\n A->>B: <img src=x onerror=window.harmed=1>\n Note over A: <script>window.harmed=1</script>',
  'class link': 'classDiagram\n class A\n link A "javascript:window.harmed=1" "tip"',
  'class callback': 'classDiagram\n class A\n callback A "alert"',
  'class member': 'classDiagram\n class A {\n  +<img src=x onerror=window.harmed=1> x\n }',
  'state description': 'stateDiagram-v2\n s1 : <img src=x onerror=window.harmed=1>\n [*] --> s1',
  'state click': 'stateDiagram-v2\n s1 : x\n [*] --> s1\n click s1 href "javascript:window.harmed=1"',
  'gantt click':
    'gantt\n dateFormat YYYY-MM-DD\n section A\n x :a1, 2026-01-01, 3d\n click a1 href "javascript:window.harmed=1"',
  'gantt call': 'gantt\n dateFormat YYYY-MM-DD\n section A\n x :a1, 2026-01-01, 3d\n click a1 call alert()',
  'journey title': 'journey\n title <img src=x onerror=window.harmed=1>\n section A\n  x: 3: Me',
  'mindmap node':
    'mindmap\n root((<img src=x onerror=window.harmed=1>))\n  a["<script>window.harmed=1</script>"]',
  'kanban ticket':
    '---\nconfig:\n  kanban:\n    ticketBaseUrl: "javascript:window.harmed=1//#TICKET#"\n---\nkanban\n todo[To do]\n  t1[x]@{ ticket: A-1 }',
  'C4 link and sprite':
    'C4Context\n Person(a, "A", "x", $link="javascript:window.harmed=1", $sprite="https://evil.invalid/s.png")',
  'formula with a link': 'flowchart TD\n a["$$\\\\href{javascript:window.harmed=1}{x}$$"] --> b',
  'event data': "eventmodeling\n\ntf 01 ui Cart { x: '<img src=x onerror=window.harmed=1>' }",
  'entity-encoded tag':
    'flowchart TD\n a["#lt;img src=x onerror=window.harmed=1#gt;"] --> b["&lt;script&gt;window.harmed=1&lt;/script&gt;"]',
  'markdown link': 'flowchart TD\n a["`[x](javascript:window.harmed=1) **b**`"] --> b',
  'unending comment': 'flowchart TD\n a["<!--"] --> b["--><script>window.harmed=1</script>"]',
  'namespace trick':
    'flowchart TD\n a["<math><mtext><table><mglyph><style><!--</style><img title=\'--&gt;&lt;img src=1 onerror=window.harmed=1&gt;\'>"] --> b',
};
