import type { DestructiveCommand } from '../../commands/destructive-command.ts';
import { destructiveCommands } from '../../commands/destructive-commands.ts';
import type { RunbookBody, Step } from '../../model/body.ts';
import type { Span } from '../../model/place.ts';
import { isRunbookBody, type SourceFile } from '../../model/source-file.ts';
import { isSpokenOf } from '../../words/command-words.ts';
import { pastedCode } from '../../commands/pasted-code.ts';
import { perText } from '../../words/per-text.ts';
import type { World } from '../world.ts';
import { sourcesByFile } from './homes.ts';

/** A command that takes something away, with its place in the file. */
interface PlacedCommand extends DestructiveCommand {
  span: Span;
}

/** Those of a file, wherever somebody may copy them from: in words in backticks only what a sentence tells to run. */
export const commandsIn = perText((source, _, world): PlacedCommand[] =>
  (pastedCode(world, source) ?? []).flatMap((code) =>
    code.origin === 'inline' && isSpokenOf(code.before)
      ? []
      : destructiveCommands(code).map((one) => ({ ...one, span: code.spanOf(one.from, one.to) })),
  ),
);

/** Those of one step, and of the step that it includes. */
export function stepCommands(world: World, source: SourceFile, step: Step): PlacedCommand[] {
  const { body } = source;
  const own = isRunbookBody(body) ? linesOf(body, step) : undefined;
  const included = step.includes === undefined ? undefined : sourcesByFile(world).get(step.includes);
  return [
    ...(own ? (commandsIn(world, source) ?? []).filter(({ span }) => isWithin(span, own)) : []),
    ...((included && commandsIn(world, included)) ?? []),
  ];
}

/** Those of a span. */
export function spanCommands(world: World, source: SourceFile, { start, end }: Span): PlacedCommand[] {
  return (commandsIn(world, source) ?? []).filter(({ span }) =>
    isWithin(span, { first: start.line, last: end.line }),
  );
}

const isWithin = ({ start }: Span, { first, last }: { first: number; last: number }): boolean =>
  start.line >= first && start.line <= last;

/** From a step's heading or first line to the next one. */
function linesOf({ sections }: RunbookBody, step: Step): { first: number; last: number } {
  const first = step.span.start.line;
  const starts = sections.flatMap(({ span, steps }) => [span, ...steps.map((one) => one.span)]);
  const after = starts.map(({ start }) => start.line).filter((line) => line > first);
  return { first, last: Math.min(...after, Infinity) - 1 };
}
