import path from 'node:path';

/** What each code of the system means, and what to do about it. */
export const MEANINGS: Readonly<Record<string, { so: string; hint: string }>> = {
  EACCES: {
    so: 'this user may not do that there',
    hint: 'Give the user who runs this the right to it, or name another folder.',
  },
  EPERM: {
    so: 'the system does not permit it to this user',
    hint: 'Give the user who runs this the right to it, or name another folder.',
  },
  EROFS: { so: 'it can only be read there', hint: 'Name a folder that can be written.' },
  ENOSPC: { so: 'no space is left there', hint: 'Free some space, or name a folder on another disk.' },
  EDQUOT: { so: 'this user’s share of the disk is used up', hint: 'Free some space, or name another disk.' },
  EFBIG: { so: 'the file would be larger than is allowed there', hint: 'Name a folder on another disk.' },
  ENOENT: { so: 'it is not there', hint: 'Look whether the name is right and nobody has moved it.' },
  ENOTDIR: {
    so: 'a file stands where a folder is expected',
    hint: 'Move the file away, or name another folder.',
  },
  EISDIR: {
    so: 'a folder stands where a file is expected',
    hint: 'Move the folder away, or name another file.',
  },
  EEXIST: { so: 'something is there already', hint: 'Move it away, or name another place.' },
  ENOTEMPTY: {
    so: 'something was put there meanwhile',
    hint: 'Look what works in that folder, and run this again.',
  },
  EMFILE: {
    so: 'too many files are open',
    hint: 'Raise the limit of open files ("ulimit -n"), or close programs.',
  },
  ENFILE: {
    so: 'too many files are open on this machine',
    hint: 'Close programs, and run this again.',
  },
  ENAMETOOLONG: {
    so: 'the path is longer than the system allows',
    hint: 'Use a shorter name, or a folder nearer to the top.',
  },
  ELOOP: {
    so: 'links there lead in a circle',
    hint: 'Put a real folder or file in the place of the link.',
  },
  EXDEV: { so: 'it lies on another disk', hint: 'Name a folder on the same disk.' },
  EBUSY: { so: 'another program uses it', hint: 'Close that program, or name another folder.' },
  ETXTBSY: { so: 'it is running', hint: 'End that program, and run this again.' },
  EIO: { so: 'the disk does not answer as it should', hint: 'Look at the disk before anything else.' },
  ESTALE: { so: 'the network folder is gone', hint: 'Connect it again, and run this again.' },
  EINVAL: { so: 'the system does not take such a name', hint: 'Use another name.' },
  EADDRINUSE: { so: 'another program serves there', hint: 'Name another port with --port.' },
  EADDRNOTAVAIL: { so: 'this machine has no such address', hint: 'Look at the network settings.' },
  ENOMEM: { so: 'no memory is left', hint: 'Close programs, and run this again.' },
  EAGAIN: { so: 'too much runs at once', hint: 'Close programs, and run this again.' },
};

/** Numbers of the codes that programs of other makes write: "(os error 28)". */
const NUMBERS: Readonly<Record<string, string>> = {
  1: 'EPERM',
  2: 'ENOENT',
  5: 'EIO',
  12: 'ENOMEM',
  13: 'EACCES',
  17: 'EEXIST',
  18: 'EXDEV',
  20: 'ENOTDIR',
  21: 'EISDIR',
  24: 'EMFILE',
  28: 'ENOSPC',
  30: 'EROFS',
  36: 'ENAMETOOLONG',
  40: 'ELOOP',
};

const DEEDS: Readonly<Record<string, string>> = {
  open: 'opened',
  read: 'read',
  write: 'written',
  mkdir: 'made',
  mkdtemp: 'made',
  scandir: 'listed',
  opendir: 'listed',
  rename: 'moved',
  link: 'written',
  copyfile: 'copied',
  cp: 'copied',
  unlink: 'removed',
  rmdir: 'removed',
  rm: 'removed',
  chmod: 'written',
  chown: 'written',
  fchmod: 'written',
  ftruncate: 'written',
  fsync: 'written',
  listen: 'opened',
  spawn: 'started',
  access: 'used',
  chdir: 'entered',
};

/** Names that stand for what a command is about to write: a person knows only the folder. */
const OWN_NAMES = /[\\/]\.readyroom-tmp-[\w-]+$|\.(?:building|old)-\d+-[0-9a-f]+(?=[\\/]|$)/;

/**
 * The sentence for a failure of the system: what could not be done, with which path, why, and what to do. Undefined
 * for an error that is none. Looks through what programs wrap around it.
 */
export function explainSystemError(error: unknown): string | undefined {
  for (const each of chainOf(error)) {
    const { code, syscall = '', path: file, dest, address, port } = each as Failure;
    const meaning = typeof code === 'string' && Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
    if (!meaning) continue;
    const what =
      typeof file === 'string' ? file : port === undefined ? undefined : `${address ?? ''}:${port}`;
    const to = dest === undefined ? '' : ` to "${dest}"`;
    const shown = what === undefined ? undefined : path.normalize(what).replace(OWN_NAMES, '');
    const subject = shown === undefined ? 'Something that this needs' : `"${shown}"`;
    const own = what !== undefined && OWN_NAMES.test(what);
    const deed = own ? 'written' : (DEEDS[syscall.split(' ')[0] ?? ''] ?? 'used');
    return `${subject} cannot be ${deed}${to}: ${meaning.so} (${code}). ${meaning.hint}`;
  }
  for (const each of chainOf(error)) {
    const code = codeInWords(each instanceof Error ? each.message : typeof each === 'string' ? each : '');
    if (code)
      return `A file or folder cannot be used: ${MEANINGS[code]?.so} (${code}). ${MEANINGS[code]?.hint}`;
  }
  return undefined;
}

interface Failure {
  code?: unknown;
  syscall?: string;
  path?: unknown;
  dest?: unknown;
  address?: string;
  port?: number;
}

/** The error and what it was made from. */
function chainOf(error: unknown, depth = 0): object[] {
  if (typeof error !== 'object' || error === null || depth > 8) return [];
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  const inner = [cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return [error, ...inner.flatMap((each) => chainOf(each, depth + 1))];
}

function codeInWords(message: string): string | undefined {
  const number = /\(os error (\d+)\)/.exec(message)?.[1];
  const code = number === undefined ? /\b(E[A-Z]{3,})\b/.exec(message)?.[1] : NUMBERS[number];
  return code !== undefined && Object.hasOwn(MEANINGS, code) ? code : undefined;
}
