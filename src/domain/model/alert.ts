import type { Span } from './place.ts';

/** The forge's alerts, with the words that stand over them. */
export const ALERT_TITLES = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
} as const;
export type AlertKind = keyof typeof ALERT_TITLES;

/** A quotation that begins like an alert and is none for the forge. */
export interface LostAlert {
  kind: string;
  /** Words behind the marker, a kind that the forge does not know, something around it, or nothing below the marker. */
  why: 'words' | 'kind' | 'nested' | 'empty';
  span: Span;
}

/** An alert of a step that weighs as much as its `Caution`. */
export interface Warning {
  kind: 'warning' | 'caution';
  /** Its words, without their marks. */
  text: string;
  /** It stands behind the first command or box of its text. */
  late?: true;
}
