/**
 * What SARIF 2.1.0 demands of the parts that we write, by hand: required properties, enumerations, ranges and URI
 * references, and no property that the standard does not know. Returns what is wrong, each with its place.
 */
export function validateSarif(text: string): string[] {
  const wrong: string[] = [];
  check(JSON.parse(text), LOG, '$', wrong);
  return wrong;
}

type Shape =
  | { is: 'text'; of?: RegExp | readonly string[] }
  | { is: 'number'; from: number }
  | { is: 'list'; of: Shape; some?: true }
  | { is: 'map'; of: Shape }
  | { is: 'object'; needs: Record<string, Shape>; may?: Record<string, Shape> };

const TEXT: Shape = { is: 'text', of: /\S/ };
const WORDS: Shape = { is: 'object', needs: { text: TEXT }, may: { markdown: TEXT } };
/** A relative reference as RFC 3986 allows it: encoded, and no colon in its first segment. */
const URI: Shape = { is: 'text', of: /^(?![^/]*:)(?:[A-Za-z0-9\-._~!$&'()*+,;=@/:]|%[0-9A-F]{2})+$/ };
const LEVEL: Shape = { is: 'text', of: ['none', 'note', 'warning', 'error'] };
const LINE: Shape = { is: 'number', from: 1 };
const ARTIFACT: Shape = { is: 'object', needs: { uri: URI, uriBaseId: { is: 'text', of: ['%SRCROOT%'] } } };
const REGION: Shape = {
  is: 'object',
  needs: { startLine: LINE },
  may: { startColumn: LINE, endLine: LINE, endColumn: LINE },
};
const PLACE: Shape = { is: 'object', needs: { artifactLocation: ARTIFACT }, may: { region: REGION } };
const RULE: Shape = {
  is: 'object',
  needs: {
    id: TEXT,
    shortDescription: WORDS,
    fullDescription: WORDS,
    help: WORDS,
    defaultConfiguration: { is: 'object', needs: { level: LEVEL } },
  },
  may: { properties: { is: 'object', needs: { tags: { is: 'list', of: TEXT } } } },
};
const FIX: Shape = {
  is: 'object',
  needs: {
    description: WORDS,
    artifactChanges: {
      is: 'list',
      some: true,
      of: {
        is: 'object',
        needs: {
          artifactLocation: ARTIFACT,
          replacements: {
            is: 'list',
            some: true,
            of: {
              is: 'object',
              needs: {
                deletedRegion: REGION,
                insertedContent: { is: 'object', needs: { text: { is: 'text' } } },
              },
            },
          },
        },
      },
    },
  },
};
const RESULT: Shape = {
  is: 'object',
  needs: {
    ruleId: TEXT,
    level: LEVEL,
    message: WORDS,
    locations: { is: 'list', some: true, of: { is: 'object', needs: { physicalLocation: PLACE } } },
    partialFingerprints: { is: 'map', of: TEXT },
  },
  may: {
    ruleIndex: { is: 'number', from: 0 },
    relatedLocations: {
      is: 'list',
      of: { is: 'object', needs: { id: { is: 'number', from: 0 }, message: WORDS, physicalLocation: PLACE } },
    },
    fixes: { is: 'list', of: FIX },
  },
};
const DRIVER: Shape = {
  is: 'object',
  needs: { name: TEXT, version: TEXT, rules: { is: 'list', of: RULE } },
  may: { semanticVersion: { is: 'text', of: /^\d+\.\d+\.\d+/ } },
};
const RUN: Shape = {
  is: 'object',
  needs: {
    tool: { is: 'object', needs: { driver: DRIVER } },
    results: { is: 'list', of: RESULT },
  },
  may: {
    columnKind: { is: 'text', of: ['utf16CodeUnits', 'unicodeCodePoints'] },
    originalUriBaseIds: {
      is: 'map',
      of: { is: 'object', needs: {}, may: { description: WORDS, uri: TEXT } },
    },
  },
};
const LOG: Shape = {
  is: 'object',
  needs: { version: { is: 'text', of: ['2.1.0'] }, runs: { is: 'list', some: true, of: RUN } },
  may: { $schema: TEXT },
};

function check(value: unknown, shape: Shape, at: string, wrong: string[]): void {
  const say = (words: string) => void wrong.push(`${at}: ${words}`);
  if (shape.is === 'text') {
    if (typeof value !== 'string') return say('no text');
    if (shape.of instanceof RegExp ? !shape.of.test(value) : shape.of && !shape.of.includes(value))
      say(`"${value}"`);
  } else if (shape.is === 'number') {
    if (!Number.isInteger(value) || (value as number) < shape.from)
      say(`${String(value)} is no whole number from ${shape.from}`);
  } else if (shape.is === 'list') {
    if (!Array.isArray(value)) return say('no list');
    if (shape.some && value.length === 0) say('an empty list');
    value.forEach((each, index) => check(each, shape.of, `${at}[${index}]`, wrong));
  } else {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return say('no object');
    if (shape.is === 'map') {
      for (const [key, each] of Object.entries(value)) check(each, shape.of, `${at}.${key}`, wrong);
      return;
    }
    const known: Record<string, Shape> = { ...shape.needs, ...shape.may };
    for (const key of Object.keys(shape.needs)) if (!Object.hasOwn(value, key)) say(`lacks ${key}`);
    for (const [key, each] of Object.entries(value)) {
      const own = known[key];
      if (own) check(each, own, `${at}.${key}`, wrong);
      else say(`unknown ${key}`);
    }
  }
}
