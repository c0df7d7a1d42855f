import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inSite } from './read-page.ts';

/** The style sheets, scripts and pictures of a built site as text that stands in a file of its own. */
export interface Assets {
  /** A style sheet with what it asks for inside. */
  style(file: string): Promise<string>;
  /** The bundle of an island; undefined where the site has none of that name. */
  script(name: string): Promise<string | undefined>;
  /** The text of a script with a fixed name. */
  text(file: string): Promise<string>;
  /** A picture or font as a `data:` address; undefined where the site has none of that name. */
  data(file: string): Promise<string | undefined>;
}

const TYPES: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};
const ASKED = /url\((["']?)(?!data:|#)([^"')]+)\1\)/g;

export function openAssets(site: string): Assets {
  const texts = new Map<string, Promise<string>>();
  const pictures = new Map<string, Promise<string | undefined>>();
  const scripts = readdirSync(path.join(site, 'scripts'));
  const within = (file: string): string => {
    const full = path.resolve(site, file);
    if (!full.startsWith(path.resolve(site) + path.sep)) throw new Error(`${file} is outside of the site`);
    return full;
  };
  const assets: Assets = {
    text: (file) => once(texts, `text ${file}`, () => readFile(within(file), 'utf8')),
    data: (file) =>
      once(pictures, file, async () => {
        const found = await readIfThere(() => within(file));
        const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
        return found && `data:${type};base64,${found.toString('base64')}`;
      }),
    style: (file) =>
      once(texts, `style ${file}`, async () => {
        const css = await assets.text(file);
        const inside = new Map<string, string>();
        for (const [, , address = ''] of css.matchAll(ASKED))
          inside.set(address, (await assets.data(inSite(file, address))) ?? 'data:,');
        return css.replace(ASKED, (_, _quote, address: string) => `url(${inside.get(address)})`);
      }),
    async script(name) {
      const file = scripts.find(
        (one) => one.startsWith(`${name}.`) && /^[0-9a-f]{8}\.js$/.test(one.slice(name.length + 1)),
      );
      return file && assets.text(`scripts/${file}`);
    },
  };
  return assets;
}

function once<Value>(
  kept: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = kept.get(key) ?? make();
  kept.set(key, known);
  return known;
}

/** A name that no file of the site can have is one that none has. */
async function readIfThere(file: () => string): Promise<Buffer | undefined> {
  try {
    return await readFile(file());
  } catch {
    return undefined;
  }
}
