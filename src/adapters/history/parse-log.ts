/** One file in one commit. */
export interface Touch {
  file: string;
  /** Its name before the commit, where the commit moved it. */
  from?: string;
  /** False where its content stayed the same: moved, or its mode changed. */
  changed: boolean;
  /** False where git counted no line, since every changed line was one to be ignored. */
  counted: boolean;
}

export interface Commit {
  /** Seconds since 1970, of the committer. */
  seconds: number;
  touches: Touch[];
}

/**
 * Reads `git log --format='commit %ct' --raw --numstat -z`. Every field ends with NUL, which no file name holds,
 * and names are read by their place, so that no name can be mistaken for anything else.
 */
export function parseLog(output: string): Commit[] {
  const fields = output.split('\0');
  const commits: Commit[] = [];
  let touches = new Map<string, Touch>();
  for (let at = 0; at < fields.length;) {
    const field = (fields[at++] ?? '').replace(/^\n+/, '');
    if (field.startsWith('commit ')) {
      const commit: Commit = { seconds: Number(field.slice('commit '.length)), touches: [] };
      touches = new Map();
      commits.push(commit);
    } else if (field.startsWith(':')) {
      const [, , before, after, status = ''] = field.split(' ');
      const moved = status.startsWith('R');
      const from = moved ? fields[at++] : undefined;
      const file = fields[at++] ?? '';
      const touch: Touch = {
        file,
        ...(from === undefined ? {} : { from }),
        changed: before !== after,
        counted: false,
      };
      touches.set(file, touch);
      commits.at(-1)?.touches.push(touch);
    } else if (field !== '') {
      const [added, deleted, name = ''] = splitCounts(field);
      const file = name === '' ? (fields[(at += 2) - 1] ?? '') : name;
      const touch = touches.get(file);
      if (touch) touch.counted = added !== '0' || deleted !== '0';
    }
  }
  return commits;
}

/** `1\t2\tname`; a name may hold tabs, and is empty where two names follow. */
function splitCounts(field: string): [string, string, string] {
  const first = field.indexOf('\t');
  const second = field.indexOf('\t', first + 1);
  return [field.slice(0, first), field.slice(first + 1, second), field.slice(second + 1)];
}
