import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Node } from '@vscode/tree-sitter-wasm';

/** A cmdlet with the names of the parameters that it is given. */
export interface CmdletCall {
  cmdlet: string;
  parameters: string[];
}

export interface PowershellScript {
  /** Where the grammar cannot go on. */
  faults: string[];
  /** Every cmdlet that is called, also within brackets and quoted `$( … )`. */
  calls: CmdletCall[];
}

const CMDLET = /^[A-Z][A-Za-z]+-[A-Z][A-Za-z0-9]+$/;
/** Bare words in a list: `Select-Object Id, Name`. */
const LISTED = /(?<=^|[\s,(])[A-Za-z][\w*]*(?=,)|(?<=,\s*)[A-Za-z][\w*]*(?=[\s|)}]|$)/g;

/**
 * PowerShell takes what this grammar stumbles over, bare words in lists and digits in names of parameters. Both are
 * written in another way of the same length, so that every place stays what it was.
 */
const soften = (code: string) =>
  code
    .replace(LISTED, (word) => (word.length > 1 ? `$${word.slice(1).replace(/\*/g, '_')}` : word))
    .replace(/(?<=\s)-[A-Za-z_]\w*/g, (parameter) => parameter.replace(/\d/g, 'x'));

const require = createRequire(import.meta.url);
const { Language, Parser } = require('@vscode/tree-sitter-wasm') as typeof import('@vscode/tree-sitter-wasm');
await Parser.init();
const parser = new Parser();
const GRAMMAR = require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm');
parser.setLanguage(await Language.load(readFileSync(GRAMMAR)));

export function readPowershell(code: string): PowershellScript {
  const tree = parser.parse(soften(code));
  if (!tree) return { faults: ['nothing was parsed'], calls: [] };
  const faults: string[] = [];
  const calls: CmdletCall[] = [];
  const written = ({ startIndex, endIndex }: Node) => code.slice(startIndex, endIndex);
  const walk = (node: Node, around: CmdletCall | undefined): void => {
    let call = around;
    if (node.isError || node.isMissing)
      faults.push(
        `line ${node.startPosition.row + 1}: "${written(node).slice(0, 40)}" ${node.isMissing ? `lacks ${node.type}` : ''}`,
      );
    if (node.type === 'command') {
      const name = /^[^\s({]*/.exec(written(node))?.[0] ?? '';
      call = CMDLET.test(name) ? { cmdlet: name, parameters: [] } : undefined;
      if (call) calls.push(call);
    } else if (node.type === 'command_parameter') call?.parameters.push(written(node).replace(/:$/, ''));
    for (const child of node.children) if (child) walk(child, call);
  };
  walk(tree.rootNode, undefined);
  tree.delete();
  return { faults, calls };
}
