/** A page's footnotes. Ids have capitals: no heading's anchor can be the same. */
const MARK = /<a href="#Note-(\d+)" id="NoteRef-\d+((?:-\d+)?)">\d+<\/a>/g;
const BACK = /<a href="#NoteRef-\d+((?:-\d+)?)" title="Back to the text">/g;

/** The list of a page's notes, for its end: each is the HTML of one. */
export function noteList(notes: readonly string[]): string {
  if (notes.length === 0) return '';
  const items = notes.map((html, at) => `<li id="Note-${at + 1}">${html}</li>`).join('\n');
  return `<section class="notes"><h2 id="Notes">Notes</h2>\n<ol>\n${items}\n</ol></section>`;
}

/** HTML with its marks `by` higher: what comes from another file counts on behind the page's own notes. */
export function shiftMarks(html: string, by: number): string {
  if (by === 0) return html;
  return html.replace(MARK, (_, number: string, again: string) => {
    const now = Number(number) + by;
    return `<a href="#Note-${now}" id="NoteRef-${now}${again}">${now}</a>`;
  });
}

/** Notes of another file, as the page counts them; `from`: how many stand before them. */
export function shiftNotes(notes: readonly string[], from: number): string[] {
  return notes.map((html, at) =>
    shiftMarks(html, from).replace(
      BACK,
      (_, again: string) => `<a href="#NoteRef-${from + at + 1}${again}" title="Back to the text">`,
    ),
  );
}
