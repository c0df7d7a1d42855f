const WORD = /<span class="hl-[a-z]+">([^<]*)<\/span>/g;

/** HTML of coloured code as it is without its colours: they say nothing that the words do not. */
export function withoutColours(html: string): string {
  return html.replace(WORD, '$1');
}
