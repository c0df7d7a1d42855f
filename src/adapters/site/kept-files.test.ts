import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { openKeptFiles } from './kept-files.ts';
import { fillWithSpare, putAside } from './spare-folders.ts';
import { listFiles } from './list-files.ts';

const PAGES: Record<string, string> = {
  'index.html': 'the first page',
  'roles/index.html': 'roles',
  'roles/one/index.html': 'one role',
  'guides/why/index.html': 'why',
};

let base: string;
let out: string;
let part: string;
/** What had to be made anew in the last build. */
let made: string[];
beforeEach(() => {
  base = emptyFolder();
  out = path.join(base, 'site');
  part = path.join(base, 'part');
  mkdirSync(path.join(part, 'deep'), { recursive: true });
  writeFileSync(path.join(part, 'deep/one.js'), 'a script');
});

/** A build of these pages, as the command makes it. */
async function build(pages = PAGES): Promise<Record<string, string>> {
  const [fresh, spare] = [path.join(base, 'fresh'), path.join(base, 'spare')];
  mkdirSync(fresh);
  const kept = openKeptFiles(path.join(base, 'kept'), '', '1', fresh, fillWithSpare(spare, fresh));
  made = [];
  for (const [file, text] of Object.entries(pages)) {
    if (kept.reuse(file, text)) continue;
    made.push(file);
    kept.add(file, text, Buffer.from(text), { needs: [] });
  }
  await kept.addFolder('pagefind', '1', () => {
    made.push('part');
    return part;
  });
  kept.removeUnused();
  if (existsSync(out)) {
    renameSync(out, path.join(base, 'old'));
    putAside(path.join(base, 'old'), spare);
  }
  renameSync(fresh, out);
  // As if it had taken a while: what was touched this very moment bears no stamp.
  const late = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 5_000);
  kept.save('whole', out);
  late.mockRestore();
  expect(readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()).toEqual(entriesOf(pages));
  return bytesOf();
}

const bytesOf = async () =>
  Object.fromEntries(
    (await listFiles(out)).map((file) => [file, readFileSync(path.join(out, file), 'utf8')] as const),
  );
const wanted = (pages: Record<string, string>) => ({ ...pages, 'pagefind/deep/one.js': 'a script' });
function entriesOf(pages: Record<string, string>): string[] {
  const entries = new Set<string>();
  for (const file of Object.keys(wanted(pages)))
    for (let at = file; at !== '.'; at = path.posix.dirname(at)) entries.add(at.split('/').join(path.sep));
  return [...entries].sort();
}

it('what nobody touched stays where it stands, and is not read', async () => {
  // A move shows in what is moved itself: that is looked at again.
  const within = Object.keys(wanted(PAGES)).filter((file) => file.includes('/'));
  const touchedAt = () => within.map((file) => statSync(path.join(out, file)).ctimeMs);
  for (let at = 0; at < 3; at++) await build();
  const before = touchedAt();
  for (let at = 0; at < 4; at++) {
    expect(await build()).toEqual(wanted(PAGES));
    expect(made).toEqual([]);
    expect(touchedAt()).toEqual(before);
  }
});

it('what changed is another page in each of the next trees, and what is gone goes with its folders', async () => {
  const { 'roles/one/index.html': _gone, ...fewer } = PAGES;
  const states = [PAGES, { ...PAGES, 'index.html': 'another page' }, fewer, PAGES];
  for (let at = 0; at < 12; at++) {
    const state = states[(at * 7) % states.length] as typeof PAGES;
    expect(await build(state)).toEqual(wanted(state));
  }
});

const FILE = 'roles/index.html';
const TOUCHES: Record<string, (site: string) => void> = {
  'written into': (site) => appendFileSync(path.join(site, FILE), ' and more'),
  'written into, and its time set back': (site) => {
    writeFileSync(path.join(site, FILE), 'rolex');
    utimesSync(path.join(site, FILE), 1, 1);
  },
  replaced: (site) => {
    writeFileSync(path.join(site, 'new'), 'roles');
    renameSync(path.join(site, 'new'), path.join(site, FILE));
  },
  'taken away': (site) => rmSync(path.join(site, FILE)),
  'a folder now': (site) => {
    rmSync(path.join(site, FILE));
    mkdirSync(path.join(site, FILE, 'deep'), { recursive: true });
  },
  'a link now': (site) => {
    rmSync(path.join(site, FILE));
    symlinkSync(path.join(base, 'part/deep/one.js'), path.join(site, FILE));
  },
  'its folder a link': (site) => {
    renameSync(path.join(site, 'roles'), path.join(base, 'elsewhere'));
    symlinkSync(path.join(base, 'elsewhere'), path.join(site, 'roles'));
  },
  'of other rights': (site) => chmodSync(path.join(site, FILE), 0o600),
  'one file more': (site) => writeFileSync(path.join(site, 'roles/more.html'), 'of nobody'),
  'one folder more': (site) => mkdirSync(path.join(site, 'more/of/it'), { recursive: true }),
};

it.skipIf(process.platform === 'win32').each(Object.keys(TOUCHES))(
  '%s: no later site shows it',
  async (name) => {
    for (let at = 0; at < 2; at++) await build();
    TOUCHES[name]?.(out);
    for (let at = 0; at < 3; at++) expect(await build()).toEqual(wanted(PAGES));
  },
);
