/** A way between two places; `needed`: some path must take it. */
export interface Edge<Of> {
  from: string;
  to: string;
  needed: boolean;
  of: Of;
}

/**
 * Paths from the start to where nothing leads on, that together take every needed edge which the start reaches. Among
 * edges that lead to no earlier place the paths are as few as there can be: a flow with a lower bound of one on each
 * needed edge, made as small as it goes. Every needed edge back has one path more.
 */
export function coverEdges<Of>(start: string, all: readonly Edge<Of>[]): Edge<Of>[][] {
  const { ahead, back } = withoutWaysBack(start, all);
  const net = netOf(ahead);
  const needed = ahead.filter((edge) => edge.needed);
  const count = new Map(ahead.map((edge) => [edge, 0]));
  for (const edge of needed) {
    if ((count.get(edge) ?? 0) > 0) continue;
    for (const one of [...wayTo(start, edge.from, net), edge, ...wayOn(edge.to, net)])
      count.set(one, (count.get(one) ?? 0) + 1);
  }
  while (takeOneAway(start, net, count));
  const paths = split(start, net, count);
  const loops = back.filter((edge) => edge.needed);
  return [...paths, ...loops.map((edge) => [...wayTo(start, edge.from, net), edge, ...wayOn(edge.to, net)])];
}

interface Net<Of> {
  from: ReadonlyMap<string, readonly Edge<Of>[]>;
  to: ReadonlyMap<string, readonly Edge<Of>[]>;
}

function netOf<Of>(edges: readonly Edge<Of>[]): Net<Of> {
  return { from: Map.groupBy(edges, ({ from }) => from), to: Map.groupBy(edges, ({ to }) => to) };
}

/** What the start reaches, edges to a place on the way to their own beginning apart. */
function withoutWaysBack<Of>(start: string, all: readonly Edge<Of>[]) {
  const from = Map.groupBy(all, (edge) => edge.from);
  const state = new Map<string, 'open' | 'done'>([[start, 'open']]);
  const ahead: Edge<Of>[] = [];
  const back: Edge<Of>[] = [];
  const stack = [{ place: start, at: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const edge = from.get(top.place)?.[top.at++];
    if (!edge) {
      state.set(top.place, 'done');
      stack.pop();
    } else if (state.get(edge.to) === 'open') back.push(edge);
    else {
      ahead.push(edge);
      if (state.has(edge.to)) continue;
      state.set(edge.to, 'open');
      stack.push({ place: edge.to, at: 0 });
    }
  }
  return { ahead, back };
}

/** Fewest edges between two places; none where they are the same. */
function wayTo<Of>(start: string, goal: string, { from }: Net<Of>): Edge<Of>[] {
  const found = search(start, (place) => (from.get(place) ?? []).map((edge) => [edge, edge.to]), goal);
  return found ?? [];
}

/** On to a place that nothing leads on from. */
function wayOn<Of>(place: string, { from }: Net<Of>): Edge<Of>[] {
  const way: Edge<Of>[] = [];
  for (let at: string | undefined = place; at !== undefined;) {
    const next: Edge<Of> | undefined = from.get(at)?.[0];
    if (next) way.push(next);
    at = next?.to;
  }
  return way;
}

/** One path less, where the others can take over what it alone took; false where there are as few as can be. */
function takeOneAway<Of>(start: string, { from, to }: Net<Of>, count: Map<Edge<Of>, number>): boolean {
  const ends = [...to.keys()].filter((place) => !from.has(place));
  const spare = (edge: Edge<Of>) => (count.get(edge) ?? 0) > (edge.needed ? 1 : 0);
  for (const end of ends) {
    const found = search<Edge<Of>>(
      start,
      (place) => [
        ...(from.get(place) ?? []).filter(spare).map((edge): [Edge<Of>, string] => [edge, edge.to]),
        ...(to.get(place) ?? []).map((edge): [Edge<Of>, string] => [edge, edge.from]),
      ],
      end,
    );
    if (!found) continue;
    let place = start;
    for (const edge of found) {
      const along = edge.from === place;
      count.set(edge, (count.get(edge) ?? 0) + (along ? -1 : 1));
      place = along ? edge.to : edge.from;
    }
    return true;
  }
  return false;
}

function split<Of>(start: string, { from }: Net<Of>, count: Map<Edge<Of>, number>): Edge<Of>[][] {
  const paths: Edge<Of>[][] = [];
  for (;;) {
    const path: Edge<Of>[] = [];
    const next = (place: string) => from.get(place)?.find((edge) => (count.get(edge) ?? 0) > 0);
    for (let edge = next(start); edge; edge = next(edge.to)) {
      count.set(edge, (count.get(edge) ?? 0) - 1);
      path.push(edge);
    }
    if (path.length === 0) return paths;
    paths.push(path);
  }
}

/** Breadth first. */
function search<Step>(
  start: string,
  ways: (place: string) => [Step, string][],
  goal: string,
): Step[] | undefined {
  const came = new Map<string, { step: Step; from: string } | undefined>([[start, undefined]]);
  for (const place of came.keys()) {
    if (place === goal) {
      const path: Step[] = [];
      for (let at = came.get(place); at; at = came.get(at.from)) path.unshift(at.step);
      return path;
    }
    for (const [step, to] of ways(place)) if (!came.has(to)) came.set(to, { step, from: place });
  }
  return undefined;
}
