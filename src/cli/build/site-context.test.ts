import { describe, expect, it } from 'vitest';
import type { SiteContext } from '../../adapters/site/handed-site.ts';
import { keysOfReads, notePicture, noteReads, withoutNotes } from '../../adapters/site/track-reads.ts';
import { NO_HISTORY } from '../../domain/model/history.ts';
import type { Programme, Runbook } from '../../domain/model/programme.ts';
import { programmeOf, runbookOf } from '../../testing/build-programme.ts';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { contentHashOf, siteContext } from './site-context.ts';

const NEVER = () => false;
const pictures = emptyFolder();
const BEFORE = programmeOf({ runbooks: [runbookOf({ id: 'one' }), runbookOf({ id: 'two' })] });

function siteOf(programme: Programme): SiteContext {
  const hash = contentHashOf(programme, '2026-10-31');
  return siteContext(programme, { today: '2026-10-31', history: NO_HISTORY }, false, pictures, hash);
}

const keysOf = (site: SiteContext, awaited: string[] = []) =>
  keysOfReads(
    site,
    'version',
    (picture) => awaited.includes(picture),
    () => true,
  );

/** The same programme with other words in the first runbook's text. */
function edited(): Programme {
  const [first, ...others] = BEFORE.runbooks as [Runbook, ...Runbook[]];
  const sections = first.body.sections.map((section) => ({
    ...section,
    steps: section.steps.map((step) => ({ ...step, html: `${step.html}<p>One word more.</p>` })),
  }));
  return { ...BEFORE, runbooks: [{ ...first, body: { ...first.body, sections } }, ...others] };
}

describe('what a page reads', () => {
  const site = siteOf(BEFORE);
  const [first, second] = site.programme.runbooks;

  it.each<[string, () => unknown, string[]]>([
    ['nothing but what all share', () => [site.site.name, first?.meta.title, site.links.runbooks.size], []],
    ['a text', () => first?.body.intro, ['runbooks 0']],
    ['a text through a link', () => site.links.runbooks.get('two')?.body, ['runbooks 1']],
    ['the steps by role', () => site.links.stepsByRole.get('lead'), ['steps by role']],
    ['the hash of all', () => site.contentHash, ['hash of all']],
    ['a copy', () => ({ ...second }), ['runbooks 1']],
    ['a picture', () => notePicture('abc'), ['picture abc']],
    ['what decides addresses alone', () => withoutNotes(() => first?.body), []],
  ])('is noted: %s', async (_, read, reads) => {
    expect((await noteReads(read)).reads).toEqual(reads);
  });

  it('is not noted once it is made, nor after a failure', async () => {
    await expect(noteReads(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(first?.body).toBeDefined();
    expect((await noteReads(() => 1)).reads).toEqual([]);
  });
});

describe('the key of what a page read', () => {
  const reads: [string, string[]][] = [
    ['its own text', ['runbooks 0']],
    ['another text', ['runbooks 1']],
    ['both', ['runbooks 1', 'runbooks 0']],
    ['the hash of all', ['hash of all']],
    ['nothing', []],
  ];

  it('changes with a text for whoever read it, and for nobody else', () => {
    const [before, after] = [keysOf(siteOf(BEFORE)), keysOf(siteOf(edited()))];
    const changed = reads.filter(([, names]) => before(names) !== after(names)).map(([name]) => name);
    expect(changed).toEqual(['its own text', 'both', 'the hash of all']);
  });

  it.each<[string, Partial<Programme>]>([
    ['a title', { runbooks: [BEFORE.runbooks[0]!, runbookOf({ id: 'two', title: 'Another' })] }],
    ['a runbook less', { runbooks: [BEFORE.runbooks[0]!] }],
    ['a label', { runbooks: [BEFORE.runbooks[0]!, runbookOf({ id: 'two' }, { tlp: 'AMBER' })] }],
    ['a role', { roles: BEFORE.roles.map((role) => ({ ...role, title: `${role.title}!` })) }],
    ['the site', { site: { ...BEFORE.site!, name: 'Else' } }],
  ])('changes for every page with what all share: %s', (_, parts) => {
    const [before, after] = [keysOf(siteOf(BEFORE)), keysOf(siteOf({ ...BEFORE, ...parts }))];
    for (const [name, names] of reads) expect(before(names), name).not.toBe(after(names));
  });

  it('is the same for the same, and another for another version, day or name of what was read', () => {
    expect(keysOf(siteOf(BEFORE))(['runbooks 0'])).toBe(keysOf(siteOf(BEFORE))(['runbooks 0']));
    const keys = keysOf(siteOf(BEFORE));
    expect(keysOfReads(siteOf(BEFORE), 'next', NEVER, NEVER)([])).not.toBe(keys([]));
    expect(keys(['picture a'])).not.toBe(keys(['picture b']));
  });

  it('is none while a picture is drawn, or of what is there no more', () => {
    expect(keysOf(siteOf(BEFORE), ['abc'])(['picture abc'])).toBeUndefined();
    expect(keysOf(siteOf(BEFORE))(['picture abc'])).toBeDefined();
    expect(keysOf(siteOf(BEFORE))(['runbooks 7'])).toBeUndefined();
  });
});
