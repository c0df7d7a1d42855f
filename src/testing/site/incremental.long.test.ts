import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runCli } from '../run-cli.ts';
import { SAMPLE_TREE } from '../sample-tree.ts';
import { emptyFolder, treeOnDisk } from '../tree-on-disk.ts';
import { warmCache } from '../warm-cache.ts';
import { runBuild } from './build-command.ts';
import { listFiles } from '../../adapters/site/list-files.ts';

/** Edits in a row, each built on what was kept of the one before. */
const EDITS = Number(process.env['READYROOM_EDITS'] ?? 8);

/** For two builds of each, on a machine with much else to do, in milliseconds; no less than other tests have. */
const TIME = Math.max(10, EDITS) * 60_000;

const HOMES = ['content', 'runbooks'];

interface Place {
  root: string;
  day: number;
  ceiling: string | undefined;
}

/** One change as an author, a reviewer or the calendar makes it; `chance` picks the file. */
const CHANGES: Readonly<Record<string, (place: Place, chance: number) => void>> = {
  'a word more': (place, chance) => edit(place, chance, (text) => `${text}\nOne word more, ${chance}.\n`),
  'a word within': (place, chance) =>
    edit(place, chance, (text) =>
      atOne(text, /^[A-Z][^\n:|]*[a-z]\.$/gm, chance, (line) => `${line} Or ${chance}.`),
    ),
  'a box more': (place, chance) =>
    edit(place, chance, (text) =>
      atOne(text, /^- \[ \] .*/gm, chance, (line) => `${line}\n- [ ] Box ${chance}`),
    ),
  'a step renamed': (place, chance) =>
    edit(place, chance, (text) => atOne(text, /^### [A-Z].*/gm, chance, (line) => `${line} ${chance}`)),
  'a title in a table': ({ root }, chance) => {
    const tables = readdirSync(path.join(root, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yml'))
      .sort();
    const file = path.join(root, 'content', tables[chance % tables.length] ?? '');
    change(file, (text) =>
      atOne(text, /\b(?:title|meaning|purpose): [^,}\n"']*/g, chance, (value) => `${value} ${chance}`),
    );
  },
  'another title': (place, chance) =>
    edit(place, chance, (text) => text.replace(/^title: .*/m, `title: Named ${chance}`)),
  'a title of a role': ({ root }, chance) =>
    change(path.join(root, 'content/roles.yml'), (text) =>
      text.replace(/title: .*/, `title: Role ${chance}`),
    ),
  'a name of the site': ({ root }, chance) =>
    change(path.join(root, 'content/site.yml'), (text) => text.replace(/^name: .*/m, `name: Site ${chance}`)),
  'a file more': ({ root }, chance) => {
    const text = readFileSync(path.join(root, 'content/guides/why.md'), 'utf8');
    const id = `more-${chance % 50}`;
    const alone = text.replace(/^id: .*/m, `id: ${id}`).replace(/\]\([^)]*\)/g, '](https://example.org/)');
    writeFileSync(path.join(root, `content/guides/${id}.md`), alone);
  },
  'a file less': ({ root }, chance) => {
    const added = readdirSync(path.join(root, 'content/guides')).filter((file) => file.startsWith('more-'));
    if (added.length > 0) rmSync(path.join(root, 'content/guides', added[chance % added.length] ?? ''));
  },
  'a file moved into a folder': ({ root }, chance) =>
    move(root, 'content/guides', 'content/guides/deep', chance),
  'a file moved back': ({ root }, chance) => move(root, 'content/guides/deep', 'content/guides', chance),
  'an attachment': ({ root }, chance) => {
    writeFileSync(path.join(root, 'content/guides/form.txt'), 'a line\n'.repeat(chance));
    change(path.join(root, 'content/guides/why.md'), (text) =>
      text.includes('form.txt') ? text : `${text}\nFill in [the form](form.txt).\n`,
    );
  },
  'a label raised': (place, chance) =>
    edit(place, chance, (text) =>
      /^tlp:/m.test(text) ? text : text.replace(/^title:/m, 'tlp: RED\ntitle:'),
    ),
  'a label taken away': (place, chance) => edit(place, chance, (text) => text.replace(/^tlp: RED\n/m, '')),
  'a day passed': (place) => void (place.day += 1),
  'months passed': (place) => void (place.day += 100),
  'another ceiling': (place, chance) =>
    void (place.ceiling = [undefined, 'RED', 'CLEAR', 'GREEN'][chance % 4]),
  nothing: () => undefined,
};

it(
  `a build after any edit is the build from nothing, byte for byte (${EDITS} edits)`,
  { timeout: TIME },
  async () => {
    const cache = emptyFolder();
    const fresh = emptyFolder();
    for (const folder of [cache, fresh]) warmCache(folder);
    const place: Place = { root: treeOnDisk(SAMPLE_TREE), day: 0, ceiling: undefined };
    const build = async (kept: string, name: string) => {
      const out = path.join(place.root, name);
      const asOf = new Date(Date.UTC(2026, 9, 31 + place.day)).toISOString().slice(0, 10);
      const ceiling = place.ceiling ? ['--tlp', place.ceiling] : [];
      const { code, err } = await runCli(
        ['build', '--root', place.root, '--out', out, '--as-of', asOf, ...ceiling],
        { cwd: place.root, env: { READYROOM_CACHE: kept, READYROOM_BROWSER: 'none' } },
      );
      return { code, err, bytes: await bytesOf(out) };
    };
    const history = fc.sample(fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat(1000)), EDITS);
    let built = 0;
    for (const [at, [name, chance]] of [['nothing', 0] as const, ...history].entries()) {
      const before = { ...place };
      for (const each of HOMES)
        cpSync(path.join(place.root, each), path.join(fresh, each), { recursive: true });
      CHANGES[name]?.(place, chance);
      const after = await build(cache, 'site');
      for (const each of readdirSync(fresh))
        if (!['pages', ...HOMES].includes(each))
          rmSync(path.join(fresh, each), { recursive: true, force: true });
      const clean = await build(fresh, 'clean');
      expect(after.code, after.err).toBe(clean.code);
      for (const each of HOMES) {
        if (after.code > 0) {
          // Its author takes a change back that the check refuses.
          rmSync(path.join(place.root, each), { recursive: true });
          cpSync(path.join(fresh, each), path.join(place.root, each), { recursive: true });
          Object.assign(place, before);
        }
        rmSync(path.join(fresh, each), { recursive: true });
      }
      if (after.code > 0) continue;
      built += 1;
      const names = new Set([...Object.keys(after.bytes), ...Object.keys(clean.bytes)]);
      const differ = [...names].filter((file) => after.bytes[file] !== clean.bytes[file]);
      expect(
        differ,
        history
          .slice(0, at)
          .map(([each]) => each)
          .join(', '),
      ).toEqual([]);
    }
    expect(built).toBeGreaterThan(EDITS / 3);
  },
);

it('the clock’s day changes nothing where a day is given, and neither does what another day left', async () => {
  const root = treeOnDisk(SAMPLE_TREE);
  const [cache, pages] = [emptyFolder(), emptyFolder()];
  const build = async (kept: string, clock: string) => {
    const out = path.join(root, 'site');
    const { code, err } = await runCli(['build', '--root', root, '--out', out, '--as-of', '2026-10-31'], {
      cwd: root,
      clock,
      env: { READYROOM_CACHE: kept, READYROOM_BROWSER: 'none' },
    });
    expect(code, err).toBe(0);
    return bytesOf(out);
  };
  const first = await build(cache, '2026-10-31');
  const second = await build(cache, '2027-05-05');
  expect(Object.keys(first).filter((file) => first[file] !== second[file])).toEqual([]);
  symlinkSync(path.join(cache, 'pages'), path.join(pages, 'pages'), 'junction');
  expect(await build(pages, '2027-05-06')).toEqual(first);
});

it('pages are compiled anew where all else is kept, as after an upgrade', async () => {
  const [root, cache] = [treeOnDisk(SAMPLE_TREE), emptyFolder()];
  const args = ['--root', root, '--out', path.join(root, 'site'), '--as-of', '2026-10-31'];
  for (const kept of ['nothing', 'pictures']) {
    rmSync(path.join(cache, 'pages'), { recursive: true, force: true });
    const { code, err } = await runBuild(args, { READYROOM_CACHE: cache });
    expect(err, kept).toContain('compiling the pages');
    expect(code, err).toBe(0);
  }
});

async function bytesOf(folder: string): Promise<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const files = await listFiles(folder);
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]));
}

function edit({ root }: Place, chance: number, with_: (text: string) => string): void {
  const files = ['content', 'runbooks'].flatMap((home) =>
    readdirSync(path.join(root, home), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => path.join(root, home, file))
      .sort(),
  );
  change(files[chance % files.length] ?? '', with_);
}

/** A text in which one match is another. */
function atOne(text: string, pattern: RegExp, chance: number, write: (match: string) => string): string {
  const found = [...text.matchAll(pattern)];
  const { 0: whole, index } = found[chance % Math.max(1, found.length)] ?? { 0: '', index: 0 };
  return found.length === 0 ? text : text.slice(0, index) + write(whole) + text.slice(index + whole.length);
}

function change(file: string, with_: (text: string) => string): void {
  writeFileSync(file, with_(readFileSync(file, 'utf8')));
}

function move(root: string, from: string, to: string, chance: number): void {
  if (!existsSync(path.join(root, from))) return;
  const added = readdirSync(path.join(root, from)).filter((file) => file.startsWith('more-'));
  const file = added[chance % added.length];
  if (file === undefined) return;
  mkdirSync(path.join(root, to), { recursive: true });
  renameSync(path.join(root, from, file), path.join(root, to, file));
}
