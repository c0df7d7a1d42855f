import { readdirSync } from 'node:fs';
import path from 'node:path';
import { applyChanges, forgetFolders, type Arena, type Contestant } from '../contestant.ts';

/** What is made once for each version of the product, whatever the programme. */
const OF_THE_VERSION = /^(pages|compiled|chromium-.*)$/;

/** Ours: the whole programme, checked, judged and published. */
export function readyroom({ home, product }: Arena): Contestant {
  const [root, out, cache] = ['programme', 'site', 'cache'].map((name) => path.join(home, name)) as [
    string,
    string,
    string,
  ];
  const cli = path.join(product, 'src/cli/main.mjs');
  return {
    name: 'readyroom',
    setUp: 'pages compiled, browser unpacked; cold: nothing parsed, drawn, rendered or indexed',
    write: (changes) => applyChanges(root, changes),
    forget() {
      forgetFolders(home, ['site']);
      const names = readdirSync(cache, { withFileTypes: true }).map(({ name }) => name);
      forgetFolders(
        cache,
        names.filter((name) => !OF_THE_VERSION.test(name)),
      );
    },
    commands: [[process.execPath, cli, 'build', '--root', root, '--out', out, '--format', 'json']],
    cwd: home,
    env: { READYROOM_CACHE: cache },
    out,
  };
}
