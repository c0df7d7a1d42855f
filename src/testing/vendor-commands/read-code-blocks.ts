import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PRODUCT = path.resolve(import.meta.dirname, '../../..');

export interface Block {
  place: string;
  code: string;
}

/** Every fenced block of one language in what we ship, with the file and the line that it begins at. */
export function readCodeBlocks(language: string): Block[] {
  return ['runbooks', 'content'].flatMap((folder) =>
    readdirSync(path.join(PRODUCT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => {
        const text = readFileSync(path.join(PRODUCT, folder, file), 'utf8');
        return [...text.matchAll(/^[ \t]*```(\w+)[^\n]*\n([\s\S]*?)^[ \t]*```/gm)]
          .filter(([, written]) => written === language)
          .map(({ index, 2: code = '' }) => ({
            place: `${folder}/${file}:${text.slice(0, index).split('\n').length}`,
            code,
          }));
      }),
  );
}
