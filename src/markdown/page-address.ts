import type { LinkTarget } from '../domain/model/body.ts';

/** Folder of a Markdown file → folder of its page. */
const PAGES: Record<string, string> = {
  runbooks: '/runbooks/',
  'content/assessments': '/controls/',
  'content/records': '/records/',
  'content/communications': '/communications/',
  'content/steps': '/steps/',
  'content/teams': '/teams/',
  'content/guides': '/guides/',
  'content/readiness': '/readiness/',
  'content/alerts': '/alerts/',
};
const SINGLE_PAGES: Record<string, string> = {
  'content/roles.yml': '/roles/',
  'content/regulations.yml': '/reference/regulations/',
  'content/site.yml': '/',
};

/** Address of the page made from a file, from the site's root; undefined where no page is made from it. */
export function pageAddress(path: string): string | undefined {
  if (SINGLE_PAGES[path]) return SINGLE_PAGES[path];
  const match = /^(.+)\/([^/]+)\.(md|ya?ml)$/.exec(path);
  const folder = match?.[1] === undefined ? undefined : PAGES[match[1]];
  return folder && match ? `${folder}${match[2]}/` : undefined;
}

/** What `href` says for a link in a page; undefined where the link must not be one. */
export function linkAddress(target: LinkTarget): string | undefined {
  switch (target.kind) {
    case 'anchor':
      return `#${target.anchor}`;
    case 'web':
      return target.url;
    case 'file': {
      const page = pageAddress(target.path);
      return page && target.anchor ? `${page}#${target.anchor}` : page;
    }
    default:
      return undefined;
  }
}
