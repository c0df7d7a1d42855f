/** Values as YAML that stands on one line, outside and inside `{ … }`. */
export { yamlText } from '../../domain/model/yaml-text.ts';

export function yamlNumber(value: number): string {
  return String(value === 0 ? 0 : value);
}
