import { PICTURE } from '../../domain/model/attachment.ts';
import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Serves the pictures and attachments that published pages show or link, as a build copies them, and no other file of the root. `shown`: their
 * paths below the root as they are now, asked at each request.
 */
export function devPictures(
  place: (file: string) => string,
  shown: () => Promise<readonly string[]>,
): AstroIntegration {
  return {
    name: 'readyroom-pictures',
    hooks: {
      'astro:server:setup'({ server }) {
        server.middlewares.use((request, response, next) => {
          const file = pictureIn(request.url ?? '');
          if (file === undefined) return next();
          shown()
            .then((pictures) => (pictures.includes(file) ? readFile(place(file)) : undefined))
            .then((bytes) => {
              if (!bytes) return next();
              response.setHeader('content-type', mediaType(file));
              response.setHeader('cache-control', 'no-store');
              response.end(bytes);
            })
            .catch(() => next());
        });
      },
    },
  };
}

/** `/assets/content/guides/map%20a.png` is `content/guides/map a.png`. */
function pictureIn(url: string): string | undefined {
  const { pathname } = URL.parse(url, 'http://localhost') ?? { pathname: '' };
  if (!pathname.startsWith('/assets/')) return undefined;
  try {
    return decodeURIComponent(pathname.slice('/assets/'.length));
  } catch {
    return undefined;
  }
}

function mediaType(file: string): string {
  const ending = path.extname(file).slice(1).toLowerCase();
  if (ending === 'svg') return 'image/svg+xml';
  if (ending === 'pdf') return 'application/pdf';
  if (/^(txt|log|csv|tsv)$/.test(ending)) return 'text/plain; charset=utf-8';
  if (!PICTURE.test(file)) return 'application/octet-stream';
  return `image/${ending === 'jpg' ? 'jpeg' : ending}`;
}
