import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** What each file of Pagefind's own form begins with, before its CBOR. */
const MARK = Buffer.from('pagefind_dcd');
/** Place of the list of filters, and of the list of sort orders, in a `.pf_meta` of Pagefind 1.5. */
const LISTS = [3, 4];

/**
 * Gives an index that Pagefind wrote the same bytes each time. Pagefind walks its filters in an order of chance, and
 * names their files, and with them everything above, by what comes out. Here they are sorted and named anew.
 *
 * @throws where the index has another form than Pagefind 1.5 writes
 */
export async function settleIndex(folder: string): Promise<void> {
  const names = new Map<string, string>();
  const filters = path.join(folder, 'filter');
  for (const file of (await readdir(filters).catch(() => [])).sort()) {
    const [title, values] = await read(path.join(filters, file));
    const name = path.basename(file, '.pf_filter');
    const packed = pack([title, sorted(values)]);
    const settled = rename(name, packed, 7);
    names.set(name, settled);
    await rm(path.join(filters, file));
    await writeFile(path.join(filters, `${settled}.pf_filter`), packed);
  }
  const entryFile = path.join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryFile, 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  for (const language of Object.values(entry.languages)) {
    const file = path.join(folder, `pagefind.${language.hash}.pf_meta`);
    const meta = await read(file);
    for (const at of LISTS) {
      meta[at] = sorted(meta[at]).map((item) =>
        Array.isArray(item) ? item.map((part) => names.get(String(part)) ?? part) : item,
      );
    }
    const packed = pack(meta);
    language.hash = rename(language.hash, packed, 10);
    await rm(file);
    await writeFile(path.join(folder, `pagefind.${language.hash}.pf_meta`), packed);
  }
  const languages = Object.fromEntries(Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(entryFile, JSON.stringify({ ...entry, languages }));
}

async function read(file: string): Promise<unknown[]> {
  const bytes = gunzipSync(await readFile(file));
  if (!bytes.subarray(0, MARK.length).equals(MARK)) throw unknownForm(file);
  const value: unknown = decode(bytes.subarray(MARK.length));
  if (!Array.isArray(value)) throw unknownForm(file);
  return value;
}

function pack(value: unknown): Buffer {
  return gzipSync(Buffer.concat([MARK, encode(value)]), { level: 9 });
}

/** By the text that each entry begins with. */
function sorted(list: unknown): unknown[] {
  if (!Array.isArray(list)) throw unknownForm('pf_meta');
  const key = (item: unknown) => String(Array.isArray(item) ? item[0] : item);
  return list.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** `en_3f73d63`: the language stays, the rest follows from the bytes. */
function rename(name: string, bytes: Buffer, length: number): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, length);
  return `${name.slice(0, name.lastIndexOf('_'))}_${digest}`;
}

function unknownForm(file: string): Error {
  return new Error(`Pagefind wrote ${path.basename(file)} in a form that is not known here.`);
}
