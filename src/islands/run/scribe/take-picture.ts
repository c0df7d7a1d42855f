import { MOST_PICTURE, type DeedOf } from '../../../domain/model/run-log.ts';
import { sha256Bytes } from '../sha256.ts';

export type Picture = Pick<DeedOf<'picture'>, 'type' | 'data' | 'sha256' | 'name'>;

/** Longest sides that are tried until the picture is small enough. */
const SIDES = [1600, 1200, 800, 500];
const BYTES = Math.floor((MOST_PICTURE * 3) / 4);

/** Draws a picture anew: smaller, and without what a camera writes into it. Undefined where it is none. */
export async function takePicture(file: Blob, name: string): Promise<Picture | undefined> {
  const drawn = await createImageBitmap(file).catch(() => undefined);
  if (!drawn) return undefined;
  for (const side of SIDES) {
    const scale = Math.min(1, side / Math.max(drawn.width, drawn.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(drawn.width * scale));
    canvas.height = Math.max(1, Math.round(drawn.height * scale));
    canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', 0.85));
    const type = blob && typeOf(blob.type);
    if (!blob || !type || blob.size > BYTES) continue;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const ending = type.slice('image/'.length);
    const plain =
      name
        .replace(/\.[a-z0-9]+$/i, '')
        .trim()
        .slice(0, 200) || 'picture';
    return { type, data: base64(bytes), sha256: sha256Bytes(bytes), name: `${plain}.${ending}` };
  }
  return undefined;
}

/** A browser that writes no WebP writes PNG. */
function typeOf(type: string): Picture['type'] | undefined {
  return type === 'image/webp' || type === 'image/png' ? type : undefined;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
