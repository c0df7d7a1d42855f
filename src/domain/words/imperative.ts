/** Words that open a heading of things, not of something to do. */
const OPENERS = new Set(
  (
    'a an the this these those all any some each every our your their its how what why when where who which ' +
    'overview summary background introduction notes note details scope context tools resources checklist contacts timeline ' +
    'evidence credentials malware logs users accounts hosts network email emails phishing ransomware procedure procedures ' +
    'process guidelines considerations requirements next additional further other general key possible potential initial ' +
    'final manual automatic automated optional'
  ).split(' '),
);

const NOUN_ENDINGS = /(?:tion|sion|ment|ness|ity|ance|ence|ology|ysis|ing)$/;
/** Verbs that end as nouns do. */
const VERBS = new Set(
  (
    'bring ping ring string spring sling swing fling wing king position partition provision commission decommission mention ' +
    'question condition transition caution section sanction action function station ration petition reposition requisition ' +
    'apportion implement document supplement complement comment segment augment fragment experiment cement instrument ' +
    'reimplement compartment balance rebalance enhance advance finance reference sequence silence influence evidence fence ' +
    'commence license sentence witness harness dance convene rinse'
  ).split(' '),
);

/** False only where a heading surely does not begin with what to do: the language has more verbs than any list. */
export function mayBeImperative(title: string): boolean {
  const first = /^[^\p{L}]*(?:(?:step|phase|part)\s+\w+\s*[.:)–—-]\s*)?[^\p{L}]*([\p{L}'’-]+)/iu
    .exec(title)?.[1]
    ?.toLowerCase();
  if (first === undefined) return true;
  if (OPENERS.has(first)) return false;
  return VERBS.has(first) || first.length < 6 || !NOUN_ENDINGS.test(first);
}
