import type { Rule } from './define-rule.ts';
import { htmlDroppedAttribute } from './html/dropped-attribute.ts';
import { htmlDroppedElement } from './html/dropped-element.ts';
import { htmlFoldAroundStep } from './html/fold-around-step.ts';
import { htmlHeadingNoStep } from './html/heading-no-step.ts';
import { linkAmbiguousAnchor } from './link/ambiguous-anchor.ts';
import { linkNoDefinition } from './link/no-definition.ts';
import { linkBlankInAddress } from './link/blank-in-address.ts';
import { linkDeadAnchor } from './link/dead-anchor.ts';
import { linkDeadFile } from './link/dead-file.ts';
import { linkDeadPicture } from './link/dead-picture.ts';
import { linkEmpty } from './link/empty.ts';
import { linkLeavesRoot } from './link/leaves-root.ts';
import { linkNoPage } from './link/no-page.ts';
import { linkUnsafeScheme } from './link/unsafe-scheme.ts';
import { linkVagueText } from './link/vague-text.ts';
import { noteLost } from './note/lost.ts';

/** Rules about links, notes and HTML in a text, in the order of the reference. */
export const TEXT_RULES: readonly Rule[] = [
  linkAmbiguousAnchor,
  linkBlankInAddress,
  linkNoDefinition,
  linkDeadAnchor,
  linkDeadFile,
  linkDeadPicture,
  linkEmpty,
  linkLeavesRoot,
  linkNoPage,
  linkUnsafeScheme,
  linkVagueText,
  htmlDroppedAttribute,
  htmlDroppedElement,
  htmlFoldAroundStep,
  htmlHeadingNoStep,
  noteLost,
];
