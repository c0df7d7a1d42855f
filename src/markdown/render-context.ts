import type { Redirect } from './censor-tree.ts';

/** What rendering has to know of the file that it renders. */
export interface RenderContext {
  /** Path of the file that the nodes come from, relative to the root. */
  file: string;
  /** Anchors of headings by the heading node, for pages whose headings can be linked to. */
  anchors?: ReadonlyMap<unknown, string>;
  /** Where links lead as far as readers may know; absent means where they say. */
  redirect?: Redirect;
  /** Collects the pictures and attachments that are shown or linked: paths relative to the root. */
  carried?: Set<string>;
}
