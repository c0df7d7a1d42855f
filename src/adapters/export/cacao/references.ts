import type { CacaoReference } from '../../../domain/exchange/cacao.ts';
import { techniquesById } from '../../../domain/frameworks/attack.ts';
import { runbookAddress, alertAddress } from '../../../domain/links/addresses.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import { isWithheld } from '../../../domain/model/withheld.ts';
import { absolute, type ExportSource } from '../export-form.ts';

/** Where more is said: the page itself, ATT&CK, CSF, the alerts that lead here, and the sources. */
export function referencesOf(source: ExportSource, { id, meta }: Runbook): CacaoReference[] {
  const page = absolute(source, runbookAddress(id));
  const own: CacaoReference[] = [
    ...(page ? [{ name: meta.title, source: source.site.name, url: page, external_id: id }] : []),
    ...(meta.attack ?? []).map((technique) => techniqueReference(source, technique)),
    ...meta.csf.map((subcategory) => csfReference(source, subcategory)),
    ...(meta.triggers ?? [])
      .filter((trigger) => !isWithheld(trigger))
      .map((trigger) => alert(source, trigger)),
  ];
  const known = new Set<string | undefined>(own.map(({ url }) => url));
  return [
    ...own,
    ...(meta.references ?? [])
      .filter(({ url }) => !known.has(url))
      .map(({ title, url }) => ({ name: title, ...(isWeb(url) ? { url } : {}) })),
  ];
}

function techniqueReference({ attack }: ExportSource, id: string): CacaoReference {
  return {
    name: techniquesById(attack).get(id)?.name ?? id,
    source: 'MITRE ATT&CK',
    url: `https://attack.mitre.org/techniques/${id.replace('.', '/')}/`,
    external_id: id,
  };
}

export function csfReference({ framework }: ExportSource, id: string): CacaoReference {
  const title = framework.subcategories.find((one) => one.id === id)?.title;
  return { name: title ?? id, source: 'NIST CSF 2.0', external_id: id };
}

const isWeb = (url: string): boolean => /^https?:/i.test(url);

function alert(source: ExportSource, trigger: string): CacaoReference {
  const title = source.links.triggers.get(trigger)?.rule.title ?? trigger;
  const url = absolute(source, alertAddress(trigger));
  return { name: title, source: 'Alert rule', ...(url ? { url } : {}), external_id: trigger };
}
