export { sourceKey, textKey } from '../domain/model/text-key.ts';
