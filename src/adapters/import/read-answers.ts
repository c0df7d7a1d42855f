import type { z } from 'zod';
import { readStrictJson } from '../../domain/text/strict-json.ts';
import { SELF_ASSESSMENT, SelfAssessment } from '../../domain/model/browser/self-assessment.ts';

/** Some 20,000 answers. */
const MAX_BYTES = 5_000_000;

const AGAIN = 'Export it again on the page "Assess" of a site that this version built.';

/** Why a file of that many bytes is not even read. */
export function answersTooLarge(bytes: number): string | undefined {
  if (bytes <= MAX_BYTES) return undefined;
  return `It is ${Math.ceil(bytes / 1e6)} MB large; a file of answers has at most ${MAX_BYTES / 1e6} MB.`;
}

/** What a browser exported, or why it is not that, as a sentence with what to do. */
export function readAnswers(bytes: Uint8Array): { assessment: SelfAssessment } | { problem: string } {
  let data: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const read = readStrictJson(text);
    if (read && 'problem' in read) return { problem: `${read.problem} ${AGAIN}` };
    // No "-0": YAML would not keep it.
    data = JSON.parse(text, (_, value) => (value === 0 ? 0 : value));
  } catch (error) {
    return { problem: unreadable(error) };
  }
  const kind = kindProblem(data);
  if (kind) return { problem: kind };
  const result = SelfAssessment.safeParse(data);
  return result.success ? { assessment: result.data } : { problem: shapeProblem(result.error) };
}

function unreadable(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (/end of JSON|unterminated|after array element|after property value/i.test(message)) {
    return 'It ends in the middle, as if it had been cut off. Export it or copy it again.';
  }
  return 'It is no JSON. Expected the JSON file that the page "Assess" or a run exports.';
}

/** Says which other thing it is, before its shape is looked at. */
function kindProblem(data: unknown): string | undefined {
  const { format, version } = (typeof data === 'object' && data !== null ? data : {}) as Record<
    string,
    unknown
  >;
  if (format !== SELF_ASSESSMENT.format) {
    return 'It is JSON, but no self-assessment and no run. Expected the JSON file that the page "Assess" or a run exports.';
  }
  if (version === SELF_ASSESSMENT.version) return undefined;
  if (typeof version === 'number' && version > SELF_ASSESSMENT.version) {
    return `It is of format version ${version}, this Readyroom reads version ${SELF_ASSESSMENT.version}. Update Readyroom.`;
  }
  const said =
    typeof version === 'number' ? `an older format, version ${version}` : 'a format without a version';
  return `It is of ${said}; this Readyroom reads version ${SELF_ASSESSMENT.version}. ${AGAIN}`;
}

function shapeProblem(error: z.ZodError): string {
  const issues = error.issues.flatMap((issue) => flat(issue, []));
  const shown = issues.slice(0, 5).map(({ path, message }) => `${path || 'the file'}: ${message}`);
  const more = issues.length > shown.length ? [`and ${issues.length - shown.length} more`] : [];
  return `It is not as a self-assessment is written: ${[...shown, ...more].join('; ')}. ${AGAIN}`;
}

/** Of a union, what is wrong with the alternative that fits best. */
function flat(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): { path: string; message: string }[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [best = []] = issue.errors.toSorted((a, b) => a.length - b.length);
    return best.flatMap((inner) => flat(inner, path));
  }
  return [{ path: path.map(String).join('.'), message: issue.message }];
}
