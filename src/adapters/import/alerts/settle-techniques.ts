import { describeTechniqueId, type AttackFramework } from '../../../domain/frameworks/attack.ts';
import type { ImportedRule } from './imported-rule.ts';

/** The rule with techniques that the programme's ATT&CK knows; what was moved or left out is said, and kept as a note. */
export function settleTechniques(framework: AttackFramework, read: ImportedRule): ImportedRule {
  const { attack = [], ...rule } = read.rule;
  const remarks = [...read.remarks];
  const lost: string[] = [];
  const kept = attack.flatMap((given) => {
    const id = given.toUpperCase();
    const told = describeTechniqueId(framework, id);
    if (told.kind === 'active') return [id];
    if (told.kind === 'revoked' && told.successors.length === 1) {
      const [successor] = told.successors;
      remarks.push({
        kind: 'guess',
        text: `${id} is revoked in ATT&CK ${framework.version}; ${successor?.id} stands in its place`,
      });
      return successor ? [successor.id] : [];
    }
    lost.push(given);
    const several = told.kind === 'revoked' ? told.successors.map((one) => one.id).join(' or ') : '';
    const why = told.kind === 'unknown' ? 'unknown' : told.kind;
    remarks.push({
      kind: 'look',
      text: `${given} is ${why} in ATT&CK ${framework.version} and was left out${several ? `; choose ${several}` : ''}`,
    });
    return [];
  });
  if (attack.length === 0) return read;
  const notes = [
    ...(rule.notes ?? []),
    ...(lost.length > 0 ? [`Techniques that are not carried: ${lost.join(', ')}`] : []),
  ];
  const settled = { ...read.rule, attack: [...new Set(kept)], notes };
  if (kept.length === 0) delete (settled as Partial<typeof settled>).attack;
  if (notes.length === 0) delete (settled as Partial<typeof settled>).notes;
  return { ...read, remarks, rule: settled };
}
