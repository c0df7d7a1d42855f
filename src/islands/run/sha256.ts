import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from '../../domain/runs/chain.ts';

/** Of bytes. */
export const sha256Bytes = (bytes: Uint8Array): string => bytesToHex(digest(bytes));

/** In script, because browsers give `crypto.subtle` to secure origins only; at once, because a transaction does not wait. */
export const sha256: Sha256 = (text) => bytesToHex(digest(utf8ToBytes(text)));
