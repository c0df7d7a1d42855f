import { z } from 'zod';
import { ATTACHMENT_ENDINGS, isCarried } from '../attachment.ts';
import { Text } from '../text.ts';
import { Day } from '../time/day.ts';

/** From the root, without a way out of it: what it names is found without knowing who names it. */
const BELOW = '(?:content|runbooks)\\/(?!(?:[^<>"\']*\\/)?\\.\\.?(?:\\/|$))[^<>"\'\\\\#?\\u0000-\\u001f]*';

const Colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'expected a colour of six digits in quotes, such as "#2442c4"');

const PicturePath = z
  .string()
  .regex(
    new RegExp(`^${BELOW}\\.(?:png|jpe?g|gif|webp|avif|svg)$`, 'i'),
    'expected the path of a picture from the root, such as content/logo.svg',
  );

/** Where a link of every page leads. Nothing that a browser would run, and no way that others can read along. */
const SiteTarget = z
  .string()
  .regex(
    new RegExp(
      `^(?:https:\\/\\/[^\\s<>"'\\\\]+|${BELOW}\\.(?:md|yml|png|jpe?g|gif|webp|avif|${ATTACHMENT_ENDINGS}))$`,
      'i',
    ),
    'expected an address that starts with https://, or the path of a file from the root, such as content/pages/about.md',
  );

const SiteLink = z
  .strictObject({
    title: Text.describe('What the reader will find there'),
    to: SiteTarget.describe('https:// address, or a file from the root: content/… or runbooks/…'),
  })
  .describe('A link that every page carries');
export type SiteLink = z.infer<typeof SiteLink>;

const Logo = z
  .strictObject({
    file: PicturePath.describe('For light grounds and paper; PNG, JPEG, GIF, WebP, AVIF or SVG'),
    dark: PicturePath.optional().describe(
      'For dark grounds, as the bar at the top is; absent: the other one on a light plate',
    ),
    alt: z
      .string()
      .describe(
        'What it says, for who cannot see it; empty where the name of the site beside it says the same',
      ),
  })
  .describe('Stands before the name of the site, and above every printed page');

const Banner = z
  .strictObject({
    text: Text.max(300).describe('One or two sentences, shown as they are written'),
    look: z.enum(['incident', 'warning', 'notice']).describe('How urgent it looks'),
    link: SiteLink.optional(),
    until: Day.optional().describe('Last day on which it is shown; absent: until it is deleted'),
  })
  .describe('What every page says at its top, on paper too: that an incident is in progress');
export type Banner = z.infer<typeof Banner>;

const Footer = z
  .strictObject({
    text: Text.optional().describe('A line, shown as it is written'),
    links: z.array(SiteLink).optional(),
  })
  .describe('What stands at the foot of every page besides');

/** How a team's site looks and what stands around its pages: keys of `content/site.yml`. */
export const LOOK = {
  logo: Logo.optional(),
  accent: Colour.optional().describe(
    'Colour of links, buttons and marks in the light theme and on paper, in quotes; absent means "#2442c4"',
  ),
  accent_dark: Colour.optional().describe(
    'The same for the dark theme; absent: a lighter one is made from accent',
  ),
  nav: z.array(SiteLink).optional().describe('Links under "More" on every page'),
  footer: Footer.optional(),
  banner: Banner.optional(),
};

type Look = { [Key in keyof typeof LOOK]?: z.infer<(typeof LOOK)[Key]> };

/** Pictures of the logo, as paths from the root. */
export function logoFiles({ logo }: Pick<Look, 'logo'>): string[] {
  return logo ? [logo.file, ...(logo.dark ? [logo.dark] : [])] : [];
}

/** Every link around the pages, with its place in `content/site.yml`. */
export function lookLinks({ nav, footer, banner }: Look): { link: SiteLink; at: (string | number)[] }[] {
  return [
    ...(nav ?? []).map((link, at) => ({ link, at: ['nav', at] })),
    ...(footer?.links ?? []).map((link, at) => ({ link, at: ['footer', 'links', at] })),
    ...(banner?.link ? [{ link: banner.link, at: ['banner', 'link'] }] : []),
  ];
}

/** Pictures and attachments that every page shows or links, as paths from the root, composed. */
export function lookFiles(site: Look | undefined): string[] {
  if (!site) return [];
  const linked = lookLinks(site).flatMap(({ link }) => (isWithin(link) ? [link.to] : []));
  return [...logoFiles(site), ...linked.filter(isCarried)].map((file) => file.normalize('NFC'));
}

/** True of a path within the programme; the other links lead to the web. */
export const isWithin = ({ to }: SiteLink): boolean => !/^https:/i.test(to);
