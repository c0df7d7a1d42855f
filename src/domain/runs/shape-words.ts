/** What is used of an issue that zod found. */
interface Issue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  keys?: readonly string[];
  maximum?: number | bigint;
  minimum?: number | bigint;
  origin?: string;
  expected?: string;
}

const MOST = 5;

/** Issues of a foreign run in plain words, by entry; the first few. */
export function shapeWords(issues: readonly Issue[], data: unknown): string[] {
  const words = [...new Set(issues.map((issue) => `${placeWords(issue.path, data)}: ${issueWords(issue)}.`))];
  const more = words.length - MOST;
  return more > 0 ? [...words.slice(0, MOST), `And ${more} more.`] : words;
}

/** `Entry 7, deed.text`. An entry is named by the number that it bears, where it bears one. */
function placeWords(path: readonly PropertyKey[], data: unknown): string {
  const [list, at, ...below] = path;
  if (list !== 'entries' || typeof at !== 'number')
    return path.length > 0 ? path.map(String).join('.') : 'The file';
  const entry = (data as { entries: unknown[] }).entries[at];
  const n =
    typeof entry === 'object' && entry !== null && 'n' in entry && Number.isInteger(entry.n) ? entry.n : at;
  return [`Entry ${String(n)}`, ...(below.length > 0 ? [below.map(String).join('.')] : [])].join(', ');
}

function issueWords(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unexpected ${issue.keys?.map((key) => `"${key.slice(0, 60)}"`).join(', ') ?? 'key'}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `longer than ${issue.maximum} characters`
        : `more than ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string' ? 'empty' : `less than ${issue.minimum}`;
    case 'invalid_type':
      return `missing, or not of the kind "${issue.expected}"`;
    case 'invalid_union':
      return 'a deed that this version does not know';
    default:
      return 'not a value that can stand there';
  }
}
