import { changedFiles } from '../../adapters/history/changed-files.ts';
import { readHistory } from '../../adapters/history/read-history.ts';
import { textsAt } from '../../adapters/history/texts-at.ts';
import { filesChanged } from '../../adapters/content/files-changed.ts';
import { filesOnDisk } from '../../adapters/content/files.ts';
import type { SourceMemory } from '../../adapters/content/source-memory.ts';
import { changesMarkdown } from '../../adapters/report/changes-markdown.ts';
import { changesText } from '../../adapters/report/changes-text.ts';
import { compareProgrammes, type ChangeSide } from '../../domain/changes/compare-programmes.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import type { Command } from '../command.ts';
import { openWorld, rootFolder, type OpenedWorld } from '../open-world.ts';
import { UsageError } from '../usage-error.ts';
import { bearingErrors } from './bearing-errors.ts';
import { isContent } from './changed-scope.ts';
import { untoldInWords } from './untold-in-words.ts';

const DIFF = {
  what: 'diff',
  instead: '',
  name: 'diff BASE',
};

export const diff: Command = {
  name: 'diff',
  summary: 'Says what a branch does to flows, scores and readiness, for whoever reviews it',
  usage: '[BASE]',
  options: {
    format: {
      type: 'string',
      choices: ['text', 'markdown', 'json'],
      help: 'How to tell it (default: text); markdown is for a comment, with both flows drawn',
    },
  },
  async run(values, positionals, terminal) {
    const [given, ...others] = positionals;
    if (others.length > 0)
      throw new UsageError('Expected one BASE at most: the branch or commit to compare with.');
    const root = rootFolder(values, terminal);
    const changed = await changedFiles(root, given);
    if ('problem' in changed) throw new UsageError(untoldInWords(changed, DIFF));
    const memory: SourceMemory = new Map();
    const now = await openWorld(values, terminal, { memory });
    const { today } = now.world;
    const touched = [...changed.files, ...changed.deleted].filter(isContent);
    const texts = await textsAt(root, changed.fork, touched);
    const before = await openWorld({ ...values, 'as-of': today }, terminal, {
      files: filesChanged(filesOnDisk(root), texts),
      memory: new Map(memory),
      history: await readHistory(root, today, changed.fork),
    });
    const told = compareProgrammes(sideOf(before), sideOf(now), { asOf: today, touched: new Set(touched) });
    const base = { name: changed.base, commit: changed.fork };
    if (values['format'] === 'json') terminal.out(`${JSON.stringify({ base, ...told }, null, 2)}\n`);
    else if (values['format'] === 'markdown') terminal.out(changesMarkdown(told, base));
    else terminal.err(changesText(told, base));
    return 0;
  },
};

/** What is compared; numbers are left out where errors forbid them. */
function sideOf(opened: OpenedWorld): ChangeSide {
  const { findings, read, world } = opened;
  const { programme, sources, texts } = read;
  const side: ChangeSide = { programme, sources, texts, findings: findings.map(told) };
  const { site } = programme;
  const errors = [...bearingErrors(opened, 'score'), ...bearingErrors(opened, 'readiness')];
  if (!site || errors.length > 0) return side;
  const { score, readiness } = judgeProgramme(programme, site, csf2, world.today, world.history);
  return { ...side, score, readiness };
}

function told({ code, severity, file, line, message }: OpenedWorld['findings'][number]) {
  return { code, severity, file, line, message };
}
