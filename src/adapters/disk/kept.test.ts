import fc from 'fast-check';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, treeOnDisk } from '../../testing/tree-on-disk.ts';
import { keepText, readKept } from './kept-text.ts';
import { isSealed, sealFolder } from './seal-folder.ts';

/** One change of bytes, as a bad disk, a full one or another program makes it. */
const harm = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('zero' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('add' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 9 }) }),
);
type Harm = typeof harm extends fc.Arbitrary<infer Each> ? Each : never;

function harmed(bytes: Buffer, change: Harm): Buffer {
  if (change.kind === 'add') return Buffer.concat([bytes, change.bytes]);
  const at = change.at % bytes.length;
  if (change.kind === 'cut') return bytes.subarray(0, at);
  const copy = Buffer.from(bytes);
  if (change.kind === 'flip') copy[at] = (copy[at] ?? 0) ^ change.by;
  else copy.fill(0, at);
  return copy;
}

it('keeps any text', async () => {
  const file = path.join(emptyFolder(), 'x');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (text, key) => {
      await keepText(file, key, text);
      expect(readKept(file, key)).toBe(text);
      expect(readKept(file, `${key}x`)).toBeUndefined();
    }),
  );
});

it('reads back what was kept or nothing, whatever happened to the file', async () => {
  const file = path.join(emptyFolder(), 'x');
  await keepText(file, 'key', '<svg>a picture</svg>\n');
  const whole = readFileSync(file);
  fc.assert(
    fc.property(harm, (change) => {
      writeFileSync(file, harmed(whole, change));
      expect([undefined, '<svg>a picture</svg>\n']).toContain(readKept(file, 'key'));
      if (!harmed(whole, change).equals(whole)) expect(readKept(file, 'key')).toBeUndefined();
    }),
  );
  rmSync(file);
  expect(readKept(file, 'key')).toBeUndefined();
});

it('breaks the seal of a folder with any change of any file', async () => {
  const tree = { 'a.json': '{"a":1}', 'dist/b.html': '<p>b</p>', 'dist/c/d.html': '<p>d</p>' };
  const folder = treeOnDisk(tree);
  await sealFolder(folder, 'key');
  expect(isSealed(folder, 'key')).toBe(true);
  expect(isSealed(folder, 'another')).toBe(false);
  const files = [...Object.keys(tree), 'readyroom-seal.json'].map((file) => path.join(folder, file));
  const before = files.map((file) => readFileSync(file));
  fc.assert(
    fc.property(fc.nat({ max: files.length - 1 }), harm, (which, change) => {
      const [file, bytes] = [files[which] as string, before[which] as Buffer];
      const after = harmed(bytes, change);
      fc.pre(!after.equals(bytes));
      writeFileSync(file, after);
      expect(isSealed(folder, 'key')).toBe(false);
      writeFileSync(file, bytes);
    }),
  );
  expect(isSealed(folder, 'key')).toBe(true);
  writeFileSync(path.join(folder, 'dist/e.html'), '');
  expect(isSealed(folder, 'key'), 'one more file').toBe(false);
  rmSync(path.join(folder, 'dist/e.html'));
  rmSync(path.join(folder, 'dist/b.html'));
  expect(isSealed(folder, 'key'), 'one file less').toBe(false);
});
