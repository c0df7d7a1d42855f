/** A command that takes something away from somebody, with its place in the code. */
export interface DestructiveCommand {
  from: number;
  to: number;
  /** The words that make it one. */
  verb: string;
  /** Names in angle brackets that say what it hits. */
  names: string[];
  /** What it hits was looked up: a variable, or what another command found. */
  byVariable: boolean;
  /** It says what it hits; a restart hits the machine that it is typed on. */
  aimed: boolean;
  /** What a machine or a log holds is gone with it. */
  evidence: boolean;
}
