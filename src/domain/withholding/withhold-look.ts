import { isWithin, type SiteLink } from '../model/own/look.ts';
import type { Site } from '../model/site.ts';
import type { HiddenFiles } from './hidden-files.ts';

/** The settings without the pictures and links of every page that lead to what is withheld. */
export function withholdLook(site: Site, hidden: HiddenFiles): Site {
  const { logo, nav, footer, banner, ...rest } = site;
  const isShown = (link: SiteLink) => !(isWithin(link) && hidden.has(link.to.normalize('NFC')));
  const isPublished = (file: string | undefined) => file !== undefined && !hidden.has(file.normalize('NFC'));
  const { link, ...words } = banner ?? {};
  const { dark, ...light } = logo ?? {};
  return {
    ...rest,
    ...(nav ? { nav: nav.filter(isShown) } : {}),
    ...(footer ? { footer: { ...footer, links: footer.links?.filter(isShown) } } : {}),
    ...(banner
      ? { banner: { ...(words as typeof banner), ...(link && isShown(link) ? { link } : {}) } }
      : {}),
    ...(logo && isPublished(logo.file)
      ? { logo: { ...(light as typeof logo), ...(isPublished(dark) ? { dark } : {}) } }
      : {}),
  };
}
