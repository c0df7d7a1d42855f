import { AlertSource } from '../../../domain/model/alert-source.ts';
import { readYamlDocuments } from '../foreign/read-text.ts';

/** A file of alerts as the programme has it; undefined where `check` has something to say of it first. */
export function readAlertSource(text: string): AlertSource | undefined {
  const [only, ...more] = readYamlDocuments(text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''));
  if (!only || 'problem' in only || more.length > 0) return undefined;
  const read = AlertSource.safeParse(only.data);
  return read.success ? read.data : undefined;
}
