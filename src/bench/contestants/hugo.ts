import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { applyChanges, asPages, forgetFolders, pagefind, type Arena, type Entrant } from '../contestant.ts';

const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>{{ .Title }}</title></head>
  <body><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}{{ block "list" . }}{{ end }}</main></body>
</html>
`;
const LIST = `{{ define "list" }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
`;

/** Hugo: a page for each runbook, lists by kind of incident, by subcategory and by technique, then Pagefind. */
export function hugo({ home, product }: Arena): Entrant {
  const name = 'hugo + pagefind';
  const found = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (found.status !== 0) return { name, missing: 'no program "hugo" on the path' };
  const out = path.join(home, 'public');
  applyChanges(home, {
    'config.toml': `baseURL = "/"
title = "Bench"
disableKinds = ["RSS", "sitemap"]
[taxonomies]
incident_type = "incident_type"
csf = "csf"
attack = "attack"
`,
    'layouts/_default/baseof.html': PAGE,
    'layouts/_default/single.html': '{{ define "list" }}{{ end }}\n',
    'layouts/_default/list.html': LIST,
  });
  return {
    name,
    setUp: `${/v[\d.]+/.exec(found.stdout)?.[0] ?? ''}, pages and lists`,
    write: (changes) => applyChanges(path.join(home, 'content'), asPages(changes)),
    forget: () => forgetFolders(home, ['public', 'resources', 'cache']),
    commands: [
      [
        'hugo',
        '--quiet',
        '--source',
        home,
        '--destination',
        out,
        '--cacheDir',
        path.join(home, 'cache'),
        '--cleanDestinationDir',
      ],
      pagefind(product, out),
    ],
    cwd: home,
    env: {},
    out,
  };
}
