import { isLinkable, type FileRef } from '../../domain/model/attachment.ts';
import type { Body } from '../../domain/model/body.ts';
import type { Censor } from '../../domain/model/censor.ts';
import { valuesAt } from '../../domain/model/values-at.ts';
import { linkTarget } from '../../markdown/link-target.ts';
import { linkAddress } from '../../domain/model/links/page-address.ts';

/** Where front matter may name a file of the programme. */
const FIELDS = [
  ['evidence', '*', 'ref'],
  ['references', '*', 'url'],
];
const FROM_ROOT = /^(?:content|runbooks)\//;
/** No words: "Share IR, report.pdf" is a place in a records system. */
const PATH = /^[^\s:,;/]+\/[^\s:,;]+$|^\.{1,2}\/|^\/(?:content|runbooks)\/|^(?:content|runbooks)\//;

/** A text's body with what its front matter names: attachments there are published as those are that the text links. */
export function withFileRefs<Text extends Body>(
  body: Text,
  data: unknown,
  file: string,
  censor?: Censor,
): Text {
  const refs = readFileRefs(data, file).filter(({ path }) => censor?.hidden[path] === undefined);
  if (refs.length === 0) return body;
  const attached = refs.flatMap(({ path }) => (isLinkable(path) ? [path] : []));
  const carried = [...new Set([...(body.carried ?? []), ...attached])];
  return { ...body, refs, ...(carried.length > 0 ? { carried } : {}) };
}

function readFileRefs(data: unknown, file: string): FileRef[] {
  return FIELDS.flatMap((field) => valuesAt(data, field)).flatMap(({ path: at, value }): FileRef[] => {
    if (typeof value !== 'string') return [];
    const ref = value.trim();
    const target = linkTarget(file, FROM_ROOT.test(ref) ? `/${ref}` : ref);
    if (target.kind !== 'file' || !(isLinkable(target.path) || /\.md$/i.test(target.path))) return [];
    const href = linkAddress(target);
    return [
      {
        ref: value,
        at,
        path: target.path,
        ...(href ? { href } : {}),
        ...(PATH.test(ref) ? { sure: true } : {}),
      },
    ];
  });
}
