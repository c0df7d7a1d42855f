import { describeTechniqueId, type AttackFramework } from '../../../domain/frameworks/attack.ts';
import { describeCsfId, type CsfFramework } from '../../../domain/frameworks/csf.ts';
import { remark, type Ledger } from './ledger.ts';

const TECHNIQUE = /(?<![\p{L}\p{N}_.-])T(\d{4})(?:[./](\d{3}))?(?![\p{L}\p{N}_])/gu;
const SUBCATEGORY = /(?<![\p{L}\p{N}_.-])((?:GV|ID|PR|DE|RS|RC)\.[A-Z]{2})-(\d{1,2})(?![\p{L}\p{N}_])/gu;

/** ATT&CK techniques that a text names: those of today, and what became of those that are not. */
export function findTechniques(text: string, attack: AttackFramework, ledger: Ledger): string[] {
  const written = new Set(
    [...text.matchAll(TECHNIQUE)].map(([, number, sub]) => `T${number}${sub ? `.${sub}` : ''}`),
  );
  const known = new Set<string>();
  for (const id of written) {
    const described = describeTechniqueId(attack, id);
    if (described.kind === 'active') known.add(id);
    else if (described.kind === 'revoked' && described.successors.length > 0) {
      const now = described.successors.map((one) => one.id);
      for (const one of now) known.add(one);
      remark(
        ledger,
        'recognised',
        `${id} was revoked by ATT&CK: carried as ${now.join(' and ')}; the text keeps the old number`,
      );
    } else if (described.kind === 'unknown')
      remark(
        ledger,
        'person',
        `${id} is no technique of enterprise ATT&CK: not carried into the front matter`,
        { minutes: 0.25 },
      );
    else
      remark(
        ledger,
        'person',
        `${id} is deprecated by ATT&CK, without a successor: not carried into the front matter`,
        { minutes: 0.25 },
      );
  }
  return [...known].toSorted();
}

/** CSF subcategories that a text names, as 2.0 has them. */
export function findSubcategories(text: string, csf: CsfFramework, ledger: Ledger): string[] {
  const known = new Set<string>();
  for (const [written, category = '', number = ''] of text.matchAll(SUBCATEGORY)) {
    const described = describeCsfId(csf, written);
    const padded = describeCsfId(csf, `${category}-${number.padStart(2, '0')}`);
    if (described.kind === 'withdrawn') {
      const now = described.successors.filter((id) => /-\d+$/.test(id));
      for (const id of now) known.add(id);
      remark(
        ledger,
        now.length > 0 ? 'recognised' : 'person',
        now.length > 0
          ? `${written} is of CSF 1.1: carried as ${now.join(' and ')}`
          : `${written} is of CSF 1.1, and 2.0 names no successor: not carried`,
      );
    } else if (padded.kind === 'active' && padded.level === 'subcategory') known.add(padded.node.id);
    else
      remark(ledger, 'person', `${written} is no subcategory of CSF 2.0: not carried into the front matter`, {
        minutes: 0.25,
      });
  }
  return [...known].toSorted();
}
