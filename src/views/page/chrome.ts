import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { ownAddress } from '../../domain/links/addresses.ts';
import type { Day } from '../../domain/model/time/day.ts';
import { programmeIdentity } from '../../domain/model/browser/programme-identity.ts';
import type { Tlp } from '../../domain/model/tlp.ts';
import type { Named } from './named.ts';
import type { OwnFact } from './own-facts.ts';
import { lookLink, ownLook, type OwnLook } from './own-look.ts';
import { inOrder } from './page-card.ts';
import { marginRules } from '../print/paper-marks.ts';

/** Filters of the search dialog. */
export type SearchFilter = 'kind' | 'function' | 'phase' | 'severity' | 'technique' | 'role';

export interface PageProps {
  title: string;
  heading: string;
  description: string;
  /** `programme`: its id, by which scripts find what the browser keeps of it. */
  chrome: { siteName: string; programme: string; today: Day; sample?: string; look?: OwnLook };
  nav: NavLink[];
  more: NavLink[];
  crumbs: Named[];
  /** Missing: the page is not searched. */
  index?: { filters: [SearchFilter, string][] };
  tlp?: Tlp;
  /** Style rules for the margins of its paper; missing where its sheets bring their own. */
  margins?: string;
  edit?: string;
  /** Fields of the team's own; missing where there are none. */
  own?: OwnFact[];
}

export interface NavLink {
  label: string;
  href: string;
  /** For `aria-current`: the page itself, or the section that it belongs to. */
  current?: 'page' | 'true';
  /** Where it leaves the site. */
  rel?: string;
}

export interface PageWish {
  /** Root-absolute address of the page; marks its section in the navigation. */
  address: string;
  title: string;
  description: string;
  /** Ways up, top first, without the home page and the page itself. */
  crumbs?: Named[];
  /** What search shows it as, `Runbook`; missing: not searched. */
  kind?: string;
  filters?: Partial<Record<Exclude<SearchFilter, 'kind'>, readonly string[]>>;
  tlp?: Tlp;
  /** Whether what it shows are sheets for paper, with margins of their own. */
  hasSheets?: boolean;
  /** Fields of the team's own. */
  own?: OwnFact[];
  /** Path of the file that the page is made from, for "Edit this page". */
  file?: string;
}

const PRIMARY = ['Runbooks', 'Alerts', 'Functions', 'Maturity', 'Readiness', 'Records', 'Guides'];
const MORE = [
  'Assess',
  'Runs',
  'Exercises',
  'Techniques',
  'Roles',
  'Teams',
  'Communications',
  'Steps',
  'Reference',
  'Print',
];

/** What the layout shows around a page. */
export function viewPage(
  { site, today, programme }: Pick<JudgedProgramme, 'site' | 'today' | 'programme'>,
  wish: PageWish,
): PageProps {
  const { address, title, description, crumbs = [], kind, filters = {}, tlp, file } = wish;
  const home = address === '/';
  const look = ownLook(site, today);
  const edit = file && editAddress(site.repository, site.branch ?? 'main', file);
  return {
    title,
    heading: home ? site.name : title,
    description,
    chrome: {
      siteName: site.name,
      programme: programmeIdentity(site).id,
      today,
      ...(site.sample ? { sample: `Sample content: ${site.name} is invented. Judged as of ${today}.` } : {}),
      ...(look ? { look } : {}),
    },
    nav: PRIMARY.map((label) => navLink(label, address)),
    more: [
      ...MORE.map((label) => navLink(label, address)),
      ...ownLinks(programme, address),
      ...(site.nav ?? []).flatMap(lookLink),
    ],
    crumbs: home ? [] : [{ label: 'Home', href: '/' }, ...crumbs, { label: title }],
    ...(kind ? { index: { filters: [['kind', kind], ...filterPairs(filters)] } } : {}),
    ...(tlp ? { tlp } : {}),
    ...(wish.hasSheets ? {} : { margins: paperMargins(site, today, wish) }),
    ...(edit ? { edit } : {}),
    ...(wish.own && wish.own.length > 0 ? { own: wish.own } : {}),
  };
}

/** What is gathered from many files carries, on paper, the most that any of them may be labelled, as the board's pack does. */
function paperMargins(site: JudgedProgramme['site'], today: Day, { title, tlp }: PageWish): string {
  return marginRules({
    tlp: tlp ?? site.publication_ceiling,
    title,
    facts: '',
    today,
    sample: site.sample ?? false,
  });
}

function navLink(label: string, address: string): NavLink {
  const href = `/${label.toLowerCase()}/`;
  if (address === href) return { label, href, current: 'page' };
  return address.startsWith(href) ? { label, href, current: 'true' } : { label, href };
}

/** Pages of the team's own that ask for it, and the list of all where there is one. */
function ownLinks(programme: Pick<JudgedProgramme['programme'], 'pages'>, address: string): NavLink[] {
  const { pages } = programme;
  const asked = inOrder(pages).filter(({ meta }) => meta.nav);
  return [
    ...asked.map(({ id, meta }): NavLink => {
      const href = ownAddress(id);
      return { label: meta.title, href, ...(href === address ? { current: 'page' } : {}) };
    }),
    ...(pages.length > asked.length ? [navLink('Pages', address)] : []),
  ];
}

function filterPairs(filters: NonNullable<PageWish['filters']>): [SearchFilter, string][] {
  return Object.entries(filters).flatMap(([name, values]) =>
    [...new Set(values)].map((value): [SearchFilter, string] => [name as SearchFilter, value]),
  );
}

/** GitHub's and GitLab's edit addresses look the same but for one part. */
export function editAddress(
  repository: string | undefined,
  branch: string,
  file: string,
): string | undefined {
  if (!repository || file.startsWith('withheld')) return undefined;
  const edit = /gitlab/.test(new URL(repository).host) ? '-/edit' : 'edit';
  return `${repository.replace(/\/$/, '')}/${edit}/${branch}/${file.split('/').map(encodeURIComponent).join('/')}`;
}
