import { valuesAt } from '../../model/values-at.ts';
import { carriedBy } from '../../withholding/hidden-files.ts';
import { perWorld } from '../per-world.ts';

/** Where `content/site.yml` names files; read off the text, so that a mistake beside them is one finding. */
const AROUND = ['logo.file', 'logo.dark', 'nav.*.to', 'footer.links.*.to', 'banner.link.to'];

/** Pictures and attachments that a text shows or links, or that stand around every page. */
export const linkedFiles = perWorld(({ sources }): ReadonlySet<string> => {
  const site = sources.find(({ kind }) => kind === 'site');
  const around = AROUND.flatMap((pattern) => valuesAt(site?.data, pattern.split('.')));
  return new Set([
    ...sources.flatMap(({ body }) => (body ? carriedBy(body) : [])),
    ...around.flatMap(({ value }) => (typeof value === 'string' ? [value.normalize('NFC')] : [])),
  ]);
});
