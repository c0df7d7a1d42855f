import { z } from 'zod';
import { referenceFieldsOf, type Target } from '../../domain/model/references.ts';

/** What values are made from: a word that stands in every text, and what references may name. */
export interface Seed {
  word: string;
  ids: Readonly<Record<Target, readonly string[]>>;
}

/** A value that fits a schema: every field is there, every text holds the word, every reference names all that there is. */
export function sampleValue(schema: z.core.$ZodType, seed: Seed): unknown {
  const [reference] = referenceFieldsOf(schema);
  if (reference?.path.length === 0) return seed.ids[reference.to][0] ?? seed.word;
  if (schema instanceof z.ZodOptional) return sampleValue(schema.unwrap(), seed);
  if (schema instanceof z.ZodUnion) return sampleValue(schema.options[0] as z.core.$ZodType, seed);
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).map(([key, inner]) => [key, sampleValue(inner as z.core.$ZodType, seed)]),
    );
  if (schema instanceof z.ZodArray) {
    const [inner] = referenceFieldsOf(schema.element);
    if (inner?.path.length === 0) return seed.ids[inner.to];
    const ways = schema.element instanceof z.ZodUnion ? schema.element.options : [schema.element];
    return ways.map((way) => sampleValue(way as z.core.$ZodType, seed));
  }
  if (schema instanceof z.ZodRecord)
    return { [keyOf(schema, seed)]: sampleValue(schema.valueType as z.core.$ZodType, seed) };
  return leaf(schema as z.ZodType, seed);
}

function keyOf(schema: z.ZodRecord, seed: Seed): string {
  return String(sampleValue(schema.keyType, seed));
}

function leaf(schema: z.ZodType, { word }: Seed): unknown {
  if (schema instanceof z.ZodEnum) return schema.options[0];
  const candidates = [
    word,
    `https://${word}.example/`,
    '2026-06-01',
    '365d',
    '1.0.0',
    'SEV2',
    'RS.MA-02',
    '2026-06-01T08:15Z',
    '0'.repeat(32),
    '0'.repeat(64),
    1,
    2026,
    true,
  ];
  const value = candidates.find((one) => schema.safeParse(one).success);
  if (value === undefined) throw new Error('no sample fits a schema: add one');
  return value;
}
