import type { DataPath } from './place.ts';

/** Names of pictures that pages may show. */
export const PICTURE = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

/** Pictures that are a document of their own: shown within a page they are inert, opened by themselves they are not. */
export const DRAWING = /\.svg$/i;

/** Files that go with a page and that a browser opens or saves without running anything in them. */
export const ATTACHMENT_ENDINGS =
  'pdf|doc|docx|odt|rtf|xls|xlsx|ods|csv|tsv|ppt|pptx|odp|vsdx|txt|log|json|eml|msg|zip|7z|tar|gz|tgz';
const ATTACHMENT = new RegExp(`\\.(${ATTACHMENT_ENDINGS})$`, 'i');

/** The same list, for sentences. */
export const ATTACHMENT_KINDS =
  'PDF, Office files without macros, text, CSV, JSON, mail, pictures and archives';

/** True of a name of a file that the site carries as it is: shown or linked by a page, copied, never read. */
export function isCarried(file: string): boolean {
  return PICTURE.test(file) || ATTACHMENT.test(file);
}

/** True of a carried file that a link may lead to: a drawing is shown by pages only. */
export function isLinkable(file: string): boolean {
  return isCarried(file) && !DRAWING.test(file);
}

/** A file that the site carries, and what it weighs. */
export interface Attachment {
  file: string;
  bytes: number;
}

/** What is known of a carried file. */
export interface Carried extends Attachment {
  /** What in a drawing acts, or asks for something outside it. */
  active?: string;
}

/**
 * Address of a carried file from the site's root. It holds no hash of the content: tickets and printed sheets keep
 * leading to the file as it is today, and the saved copy of the site knows by its own hash that a file changed.
 */
export function carriedAddress(file: string): string {
  return `/assets/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** A file of the programme that front matter names: evidence, a source to read further. */
export interface FileRef {
  /** As it is written. */
  ref: string;
  at: DataPath;
  /** Relative to the root. */
  path: string;
  /** Address of its page, or of the attachment. */
  href?: string;
  /** It can be nothing but a path; "report.pdf" alone may lie in another system. */
  sure?: true;
}
