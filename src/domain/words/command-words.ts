/** What others did with a command, or what it looks like in a log. */
const SEEN =
  /\b(?:attackers?|adversar(?:y|ies)|intruders?|malware|ransomware|actors?|they|scripts?|processes|somebody|someone)\b[^,;:]*\b(?:runs?|ran|running|uses?|used|calls?|called|execut\w+|deletes?|deleted|starts?|started|typed?|types|issues?|issued|launch\w*)\b[^,;:]*$/i;
/** Words right before it that name it, forbid it, or tell to look for it. */
const NAMED =
  /\b(?:(?:look|search|hunt|watch|alert|check)(?:s|es|ing|ed)?\s+(?:for|on)|finds?|found|detect\w*|such\s+as|like|e\.g\.?|for\s+example|for\s+instance|ran|runs|executed|executes|logged|logs?|events?|records?|entr(?:y|ies)|seen|sees?|shows?|contains?|command\s+lines?|instead\s+of|rather\s+than|unlike|equals?|not|never|don['’]t|no|avoid\w*|without|called|named|means?|says|what)\b[^,;:(–—]*$/i;

/** True where the words before a command speak of it, and do not tell anybody to run it. */
export function isSpokenOf(before: string): boolean {
  return SEEN.test(before) || NAMED.test(before);
}
