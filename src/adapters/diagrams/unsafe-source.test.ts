import { describe, expect, it } from 'vitest';
import { GOLDEN } from '../../testing/diagrams/golden-diagrams.ts';
import { findUnsafe } from './unsafe-source.ts';

describe('lets through what authors need', () => {
  it.each(Object.keys(GOLDEN))('%s', (type) => expect(findUnsafe(GOLDEN[type] as string)).toBeUndefined());

  it.each([
    ['a link to a page', 'flowchart TD\n a --> b\n click a href "/runbooks/x/#y" "tip"'],
    ['a link without href', 'flowchart TD\n a --> b\n click a "#y"'],
    ['a secure link', 'flowchart TD\n a --> b\n click a href "https://example.org/" _blank'],
    ['line breaks and emphasis', 'flowchart TD\n a["x<br/>y <b>z</b>"] --> b'],
    [
      'a theme',
      '%%{init: {"theme":"forest","themeVariables":{"primaryColor":"#ff0000"},"flowchart":{"curve":"linear"}}}%%\nflowchart TD\n a --> b',
    ],
    [
      'a font',
      '%%{init: {"fontFamily":"Inter, sans-serif","flowchart":{"curve":"linear"}}}%%\nflowchart TD\n a --> b',
    ],
    ['front matter', '---\ntitle: A & B <C>\nconfig:\n  look: handDrawn\n---\nflowchart TD\n a --> b'],
    ['stereotypes', 'classDiagram\n class A\n <<interface>> A'],
    ['words about scripts', 'sequenceDiagram\n A->>B: ask for the javascript: it is minified, on = off'],
    ['comparison', 'flowchart TD\n a{"x < 3 and on fire"} --> b'],
    [
      'encoded tags and quotes, which are words',
      'flowchart TD\n a["#60;script#62; #34;javascript:x#34;"] --> b',
    ],
    ['a comment about settings', '%% securityLevel: strict is ours\nflowchart TD\n a --> b'],
  ])('%s', (_, source) => expect(findUnsafe(source)).toBeUndefined());
});

it.each([
  [
    '%%{init: {"fontFamily": "x; } body { display: none"}}%%\nflowchart TD\n a --> b',
    1,
    'a font may not hold rules of style; name the font alone',
  ],
  [
    '---\nconfig:\n  fontFamily: x} body{color:red\n---\npie\n "a": 1',
    3,
    'a font may not hold rules of style; name the font alone',
  ],
  [
    '%%{init: {"securityLevel": "loose"}}%%\nflowchart TD\n a --> b',
    1,
    'a diagram may not set "securityLevel"; take the setting out',
  ],
  [
    '---\nconfig:\n  securityLevel: loose\n---\npie\n "a": 1',
    3,
    'a diagram may not set "securityLevel"; take the setting out',
  ],
  ['flowchart TD\n a --> b\n click a href "javascript:x()"', 3, 'a link may not run a script'],
  [
    'flowchart TD\n a["<img src=x onerror=y>"]',
    2,
    'HTML that loads or runs something is not drawn; write plain text',
  ],
  ['flowchart TD\n a["<b onclick=y>x</b>"]', 2, 'an event handler is never run; write plain text'],
])('%j', (source, line, message) => expect(findUnsafe(source)).toEqual({ line, message }));
