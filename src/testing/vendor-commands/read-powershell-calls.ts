/** A cmdlet with the names of the parameters that it is given. */
export interface CmdletCall {
  cmdlet: string;
  parameters: string[];
}

const TOKEN = /"(?:[^"`]|`[\s\S]|"")*"|'(?:[^']|'')*'|`\n|#[^\n]*|[\n;|(){}]|[^\s"'|;(){}`,]+|[\s\S]/g;
const CMDLET = /^[A-Z][A-Za-z]+-[A-Z][A-Za-z0-9]+$/;
const OPERATOR =
  /^-(?:[ci]?(?:eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|in|notin|replace|split)|join|and|or|not|is|isnot|as|f|band|bor)$/i;

/** Every cmdlet that a piece of PowerShell calls, also within brackets and quoted `$( … )`. */
export function readPowershellCalls(code: string): CmdletCall[] {
  const calls: CmdletCall[] = [];
  const around: (CmdletCall | undefined)[] = [];
  let open: CmdletCall | undefined;
  let first = true;
  for (const [token] of code.matchAll(TOKEN)) {
    if (token === '(' || token === '{') {
      around.push(open);
      [open, first] = [undefined, true];
    } else if (token === ')' || token === '}') {
      open = around.pop();
      first = false;
    } else if (/^[\n;|]$/.test(token)) [open, first] = [undefined, true];
    else if (/^\s|^[#`]/.test(token)) continue;
    else if (first && CMDLET.test(token)) {
      open = { cmdlet: token, parameters: [] };
      calls.push(open);
      first = false;
    } else if (open && /^-[A-Za-z]/.test(token) && (open.cmdlet === 'Where-Object' || !OPERATOR.test(token)))
      open.parameters.push(token.replace(/:.*$/, ''));
    else first = token === '=' || token === '&';
    for (const [, inner = ''] of token.matchAll(/^".*?\$\(([^()]*)\)/g))
      calls.push(...readPowershellCalls(inner));
  }
  return calls;
}
