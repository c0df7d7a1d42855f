import { getDocumentProxy, getMeta } from 'unpdf';

/** One page of a PDF: its running text, what stands in the margins, and what would be cut off. */
export interface PdfPage {
  top: string;
  /** In the order of painting, which keeps together what belongs together. */
  body: string;
  /** The same from top to bottom, line by line. */
  lines: string[];
  bottom: string;
  /** Pieces of text that reach over the edge. */
  outside: string[];
}

/** Margins of run sheets, in points: what stands there is no running text. */
const MARGIN = { top: 50, bottom: 44 };

/** Reads text with places out of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const found: PdfPage = { top: '', body: '', lines: [], bottom: '', outside: [] };
    const placed: { y: number; x: number; text: string }[] = [];
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue;
      const [, , , , x, y] = item.transform as number[] as [number, number, number, number, number, number];
      const place = y > height - MARGIN.top ? 'top' : y < MARGIN.bottom ? 'bottom' : 'body';
      found[place] += `${item.str}${item.hasEOL ? '\n' : ''}`;
      if (place === 'body' && item.str.trim()) placed.push({ x, y, text: item.str });
      if (item.str.trim() && (x < 0 || y < 0 || x + item.width > width + 1 || y > height))
        found.outside.push(item.str);
    }
    found.lines = toLines(placed);
    pages.push(found);
  }
  return pages;
}

/** Pieces whose feet stand at about one height are one line. */
function toLines(pieces: { y: number; x: number; text: string }[]): string[] {
  const lines: { y: number; pieces: typeof pieces }[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const last = lines.at(-1);
    if (last && last.y - piece.y < 4) last.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  return lines.map(({ pieces: line }) =>
    line
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(' '),
  );
}

/** Its title, and the headings of its outline. */
export async function readPdfFacts(bytes: Uint8Array): Promise<{ title: string; outline: string[] }> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await getMeta(document);
  const outline = (await document.getOutline()) as { title: string }[] | null;
  return { title: String(info['Title']), outline: (outline ?? []).map(({ title }) => title) };
}
