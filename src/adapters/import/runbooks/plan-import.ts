import { isCarried } from '../../../domain/model/attachment.ts';
import { asAttachment, pictureInText } from './attachments.ts';
import { draftPage, turnPage, type ForeignPage, type PageDraft, type PageKind } from './draft-page.ts';
import type { Surroundings } from './surroundings.ts';
import { folderFor, isAboutSource, isFolderPage, placeFor } from './name-pages.ts';
import { remark, type Ledger } from './ledger.ts';
import { namesOf, resolverFor, type ImportedFolder } from './resolve-address.ts';
import { rewriteLinks } from './rewrite-links.ts';
import { shapeRunbook } from './shape-runbook.ts';
import { openLedger } from './ledger.ts';
import { splitFront, textsOf, type ReadYaml } from './split-front.ts';

/** A page as it was read. */
export interface ReadPage {
  file: string;
  text: string;
  /** How its bytes were taken for text, where that was no matter of course. */
  guess?: string;
}

export interface PlannedPage {
  from: string;
  to: string;
  kind: PageKind;
  draft: PageDraft;
}

/** What an import is to write, and what it cannot. */
export interface ImportPlan {
  pages: PlannedPage[];
  /** Files that go along: their new place, and their old one or what they hold. */
  files: Map<string, { from: string } | { bytes: Uint8Array }>;
  refused: { file: string; problem: string }[];
}

export interface ImportRequest {
  pages: readonly ReadPage[];
  /** Every other file of the folder. */
  others: ReadonlySet<string>;
  as: 'runbook' | 'guide';
  around: Surroundings;
  /** Ids that the programme has, each below the folder of its kind: `runbooks/phishing`. */
  taken: Set<string>;
  readYaml: ReadYaml;
}

/** Plans the import of a folder; reads and writes nothing. */
export function planImport({ pages, others, as, around, taken, readYaml }: ImportRequest): ImportPlan {
  const plan: ImportPlan = { pages: [], files: new Map(), refused: [] };
  const turned = pages.flatMap((page) => {
    const foreign = { file: page.file, front: splitFront(page.text, readYaml) };
    const made = turnPage(foreign);
    if ('problem' in made) {
      plan.refused.push({ file: page.file, problem: made.problem });
      return [];
    }
    if (page.guess) remark(made.ledger, 'guessed', page.guess, { minutes: 0.5 });
    return [{ foreign, made }];
  });
  const kinds = turned.map(({ foreign, made }) => kindOf(foreign, made.body, as));
  const folders = new Set<string>();
  const placed = turned.map(({ foreign, made }, at) => {
    const wanted = kinds[at] ?? 'runbook';
    const folder = folderFor(foreign.file);
    const kind = wanted === 'folder' && folders.has(folder) ? 'guide' : wanted;
    if (kind === 'folder') folders.add(folder);
    const title = textsOf(foreign.front.data.get('title'))[0] ?? /^#{1,3}\s+(.+)$/m.exec(made.body)?.[1];
    return {
      foreign,
      made,
      kind,
      place: placeFor(foreign.file, kind, title, taken),
    };
  });
  const places = new Map(placed.map(({ foreign, place }) => [foreign.file, place.file]));
  const folder = folderOf(places, others, plan, as);
  for (const { foreign, made, kind, place } of placed) {
    const { ledger } = made;
    sayKind(foreign.file, kind, as, ledger);
    const body = rewriteLinks(made.body, resolverFor(foreign.file, place.file, folder), ledger);
    const draft = draftPage(foreign, { body, ledger }, { id: place.id, kind, around });
    plan.pages.push({ from: foreign.file, to: place.file, kind, draft });
  }
  return plan;
}

/** The page of a folder is one, unless it is the runbook that its folder is named after. */
function kindOf({ file }: ForeignPage, body: string, as: 'runbook' | 'guide'): PageKind {
  if (isAboutSource(file)) return 'guide';
  if (!isFolderPage(file) || as === 'guide') return as;
  const trial = openLedger();
  shapeRunbook(body, trial);
  const isRunbook = !trial.remarks.some(
    ({ kind, text }) => kind === 'person' && text.startsWith('no part for'),
  );
  return isRunbook && file.includes('/') ? 'runbook' : 'folder';
}

function sayKind(file: string, kind: PageKind, as: string, ledger: Ledger): void {
  if (isAboutSource(file))
    remark(
      ledger,
      'guessed',
      'about the source, not about an incident: a guide, to be deleted where it is of no use',
    );
  else if (kind === 'folder') remark(ledger, 'recognised', 'the page of its folder');
  else if (kind === 'guide' && as === 'runbook')
    remark(ledger, 'guessed', 'a second page of its folder: a guide');
}

function folderOf(
  pages: ReadonlyMap<string, string>,
  others: ReadonlySet<string>,
  plan: ImportPlan,
  as: string,
): ImportedFolder {
  const home = as === 'guide' ? 'content/guides' : 'runbooks';
  const below = (file: string, name: string) => [home, folderFor(file), name].filter(Boolean).join('/');
  return {
    pages,
    others,
    names: namesOf(pages.keys()),
    carry(file) {
      const name = asAttachment(file.split('/').at(-1) ?? '', isCarried(file));
      if (name === undefined || !others.has(file)) return undefined;
      const to = below(file, name);
      plan.files.set(to, { from: file });
      return to;
    },
    keepPicture(from, data) {
      const picture = pictureInText(data);
      if (!picture) return undefined;
      const stem = (pages.get(from)?.split('/').at(-1) ?? 'page').replace(/\.md$/, '');
      const same = [...plan.files].filter(([to]) => to.startsWith(below(from, `${stem}-picture-`))).length;
      const to = below(from, `${stem}-picture-${same + 1}.${picture.ending}`);
      plan.files.set(to, { bytes: picture.bytes });
      return to;
    },
  };
}
