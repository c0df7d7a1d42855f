import { z } from 'zod';
import { FILE_KINDS, type FileKind } from '../kinds.ts';
import { SCHEMAS } from './schemas.ts';

/** Lists whose entries have ids of their own, as the schema of their file has them. */
export const LISTED_IDS: Partial<Record<FileKind, readonly string[]>> = Object.fromEntries(
  FILE_KINDS.flatMap((kind) =>
    Object.entries(SCHEMAS[kind].shape).flatMap(([key, field]) => {
      const list = field instanceof z.ZodOptional ? field.unwrap() : field;
      const entry = list instanceof z.ZodArray ? list.element : undefined;
      return entry instanceof z.ZodObject && 'id' in entry.shape ? [[kind, [key, '*', 'id']]] : [];
    }),
  ),
);
