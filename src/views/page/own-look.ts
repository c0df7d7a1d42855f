import { accentOf, softOf } from '../../domain/look/accent.ts';
import { carriedAddress } from '../../domain/model/attachment.ts';
import { linkAddress } from '../../domain/model/links/page-address.ts';
import { isWithin, type Banner, type SiteLink } from '../../domain/model/own/look.ts';
import type { Site } from '../../domain/model/site.ts';
import type { Day } from '../../domain/model/time/day.ts';

/** A link around a page; `rel` where it leaves the site. */
export interface LookLink {
  label: string;
  href: string;
  rel?: string;
}

/** What a team's own look adds to every page. */
export interface OwnLook {
  /** Text of a style sheet; empty without an accent. */
  style: string;
  logo?: { src: string; alt: string; paper: string; plate: boolean };
  /** `until`: the reader's browser hides it after that day. */
  banner?: { word: string; look: Banner['look']; text: string; link?: LookLink; until?: Day };
  footer?: { text?: string; links: LookLink[] };
}

const WORDS: Readonly<Record<Banner['look'], string>> = {
  incident: 'Incident',
  warning: 'Warning',
  notice: 'Notice',
};

/** Undefined where a site looks as it comes. */
export function ownLook(site: Site, today: Day): OwnLook | undefined {
  const { logo, footer, banner } = site;
  const style = accentStyle(site);
  const isOver = banner?.until !== undefined && banner.until < today;
  if (!style && !logo && !footer && (!banner || isOver)) return undefined;
  return {
    style,
    ...(logo
      ? {
          logo: {
            src: carriedAddress(logo.dark ?? logo.file),
            alt: logo.alt,
            paper: carriedAddress(logo.file),
            plate: !logo.dark,
          },
        }
      : {}),
    ...(banner && !isOver ? { banner: bannerView(banner, site) } : {}),
    ...(footer
      ? {
          footer: {
            ...(footer.text ? { text: footer.text } : {}),
            links: (footer.links ?? []).flatMap(lookLink),
          },
        }
      : {}),
  };
}

function bannerView({ look, text, link, until }: Banner, { as_of }: Site): NonNullable<OwnLook['banner']> {
  const [shown] = link ? lookLink(link) : [];
  return {
    word: WORDS[look],
    look,
    text,
    ...(shown ? { link: shown } : {}),
    ...(until && !as_of ? { until } : {}),
  };
}

/** Nothing where no page is made from what it names: `check` tells of that. */
export function lookLink(link: SiteLink): LookLink[] {
  if (!isWithin(link)) return [{ label: link.title, href: link.to, rel: 'noopener noreferrer' }];
  const href = linkAddress({ kind: 'file', path: link.to });
  return href ? [{ label: link.title, href }] : [];
}

/** The accent and what is made of it, for both themes, paper and diagrams. Its colours are hexadecimal digits alone. */
function accentStyle(site: Site): string {
  const accent = accentOf(site);
  if (!accent) return '';
  const { light, dark } = accent;
  const soft = `light-dark(${softOf(light, 'light')},${softOf(dark, 'dark')})`;
  const line = `light-dark(${light},${dark})`;
  return `:root:root{--accent:${line};--accent-soft:${soft};--diagram-accent:${soft};--diagram-accentline:${line}}:root .deck{--accent:${dark}}.mark rect{fill:var(--accent)}`;
}
