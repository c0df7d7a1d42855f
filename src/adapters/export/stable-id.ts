import { createHash } from 'node:crypto';
import { programmeIdentity } from '../../domain/model/browser/programme-identity.ts';
import type { Site } from '../../domain/model/site.ts';

/** Namespace of all identifiers that this product makes; never to be changed. */
const PRODUCT = '3b0cf0c5-6f0e-5d9b-8a57-52a1c9b0d6e4';

/** Gives things of one programme identifiers that are the same in every export, and others than another programme's. */
export type StableId = (kind: string, ...name: readonly string[]) => string;

export function stableIds(site: Pick<Site, 'name' | 'repository'>): StableId {
  const programme = uuidFor(PRODUCT, programmeIdentity(site).id);
  return (kind, ...name) => uuidFor(programme, JSON.stringify([kind, ...name]));
}

/** A UUID of version 5 (RFC 9562). */
function uuidFor(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
