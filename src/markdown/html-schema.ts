import { defaultSchema, type Options } from 'rehype-sanitize';

type Allowed = NonNullable<NonNullable<Options['attributes']>[string]>[number];

/** Form fields, and pictures that a page would choose among itself. */
const LEFT_OUT = new Set(['input', 'picture', 'source']);
/** What a forge shows too, and what holds words in tables and figures. */
const TOO = [
  'abbr',
  'bdi',
  'bdo',
  'caption',
  'cite',
  'col',
  'colgroup',
  'dfn',
  'figcaption',
  'figure',
  'mark',
];
const ALSO = ['small', 'time', 'u', 'wbr'];
/** The name of a place that a link leads to: an author's, or the anchor of a heading. */
export const PLACE = /^[^\s"'`<>=&#]+$/;
const SPAN = /^\d{1,3}$/;
const SIDE: Allowed = ['align', 'left', 'center', 'right'];
const CELL: Allowed[] = [
  ['colSpan', SPAN],
  ['rowSpan', SPAN],
  ['scope', /^(row|col)(group)?$/],
  'abbr',
  SIDE,
];

/**
 * What may stand in a page: GitHub's own list, without form fields, and with ids kept as they are. An item outside of
 * its list and a cell outside of its table would end what the page puts around them: their words stay, without a tag.
 */
export const schema: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), ...TOO, ...ALSO].filter((tag) => !LEFT_OUT.has(tag)),
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    li: ['ul', 'ol'],
    dt: ['dl'],
    dd: ['dl'],
  },
  attributes: {
    ...defaultSchema.attributes,
    '*': ['title', 'lang', 'dir', ['id', PLACE]],
    a: ['href', 'title', ['name', PLACE]],
    img: ['src', 'alt', 'title', 'width', 'height'],
    code: [['className', /^language-[\w-]+$/]],
    col: [['span', SPAN]],
    colgroup: [['span', SPAN]],
    details: ['open'],
    li: ['value', ['className', 'task-list-item']],
    ol: ['start', 'reversed', ['type', /^[1aAiI]$/], ['className', 'contains-task-list']],
    td: CELL,
    th: CELL,
    time: ['dateTime'],
    ...Object.fromEntries(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, [SIDE]])),
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
};
