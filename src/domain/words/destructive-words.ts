const MACHINES =
  'machines?|hosts?|servers?|computers?|workstations?|laptops?|devices?|instances?|systems?|endpoints?|vms?|clients?|pcs?';
const THEM = `(?:it|them|(?:the|each|every|all|any|affected|infected|compromised|an?|that|this)\\s+(?:[\\w-]+\\s+){0,2}(?:${MACHINES}))\\b`;

/** What an order to destroy begins with. Stopping or rebuilding destroys what a machine holds, not what a service does. */
const ORDER = new RegExp(
  '^(?:(?:delete|erase|wipe|purge|shred|reimage|re-image|reformat|reboot|factory[- ]reset|hard[- ]delete)\\b' +
    `|(?:restart|shut\\s+down|power\\s+(?:off|down)|power[- ]cycle|switch\\s+off|turn\\s+off|rebuild|reinstall|re-install|format)\\s+${THEM}` +
    '|(?:reinstall|re-install)\\s+(?:windows|linux|macos|the\\s+operating\\s+system))',
  'i',
);
/** A sentence that forbids, or says what comes first. */
const HELD_BACK = /\b(?:not|never|no|don['’]t|without|avoid|instead of|before|until|after|once|only)\b/i;

/** The order to destroy something among these words, as it stands there; undefined where there is none. Commands are told by `domain/commands`. */
export function destructiveOrder(words: string): string | undefined {
  for (const sentence of words.split(/(?<=[.!?:;])\s+|\n+/)) {
    if (HELD_BACK.test(sentence)) continue;
    for (const clause of sentence.split(/,\s*(?:then\s+|and\s+)?|\s+(?:and|then)\s+/)) {
      const order = ORDER.exec(
        clause.trim().replace(/^(?:then|now|next|immediately|first|also|finally|at once)\s+/i, ''),
      );
      if (order) return order[0];
    }
  }
  return undefined;
}

const KEPT =
  'evidence|memory|disks?|images?|logs?|snapshots?|volatile|forensic\\w*|art[ei]facts?|\\.?eml|messages?|mails?|headers?|samples?|files?|records?|packages?|screenshots?|copy|copies|traffic|captures?';
const KEEPING =
  'preserv|captur|acquir|collect|export|snapshot|imag|sav|cop|secur|dump|hash|record|keep|kept|hold';
const EVIDENCE = new RegExp(
  `\\b(?:${KEEPING})\\w*\\b[^.\\n]{0,80}\\b(?:${KEPT})\\b|\\b(?:${KEPT})\\b[^.\\n]{0,80}\\b(?:${KEEPING})\\w*\\b`,
  'i',
);

/** True where something among these words is kept for later: said generously, so that a warning is one. */
export function keepsEvidence(words: string): boolean {
  return EVIDENCE.test(words);
}
