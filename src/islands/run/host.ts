import type { Deed } from '../../domain/model/run-log.ts';
import type { PageStep } from './page-steps.ts';
import type { Session } from './session.ts';

/** What the parts of run mode ask of the page. */
export interface Host {
  readonly session: Session;
  readonly steps: readonly PageStep[];
  /** Logs, and says so when it is safely stored. True where it is. */
  log(said: string, ...deeds: Deed[]): Promise<boolean>;
  announce(text: string): void;
  /** The run uses the runbook of this page. */
  isHere(): boolean;
  roles(): ReadonlySet<string>;
  setRoles(roles: ReadonlySet<string>): void;
  next(): PageStep | undefined;
  /** Leaves for the page of another runbook, which then joins the run. */
  follow(runbook: string, address: string): void;
  askNote(step?: PageStep): void;
  askHandOver(step?: PageStep): void;
}

/** The step as it stands now, for a deed. */
export function placeOf({ plan }: PageStep, session: Session) {
  return {
    runbook: session.plan.runbook.id,
    step: plan.key,
    digest: plan.digest,
    title: plan.title.slice(0, 300),
  };
}
