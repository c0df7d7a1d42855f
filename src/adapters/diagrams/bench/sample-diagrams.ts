/** As many diagrams as the comparison draws: three flows to one sequence, none like another. */
export function sampleDiagrams(count: number): { hash: string; source: string }[] {
  return Array.from({ length: count }, (_, at) => ({
    hash: `bench${at}`,
    source: at % 4 === 3 ? sequence(at) : flow(at, 8 + (at % 12)),
  }));
}

function flow(seed: number, steps: number): string {
  const lines = Array.from({ length: steps }, (_, at) => {
    const next = `s${at}["Step ${at} of case ${seed}<br>(Triage analyst)"] --> s${at + 1}`;
    return at % 5 === 4 ? `${next}\n s${at} -->|"no, skip"| s${Math.min(steps, at + 3)}` : next;
  });
  return `flowchart TD\n ${lines.join('\n ')}`;
}

function sequence(seed: number): string {
  const messages = Array.from(
    { length: 8 },
    (_, at) => `  A${at % 3}->>A${(at + 1) % 3}: message ${at} of ${seed}`,
  );
  return `sequenceDiagram\n${messages.join('\n')}`;
}
