import ts from 'typescript';

export interface Import {
  specifier: string;
  /** True where nothing is left of it at run time. `import { type A }` still loads its module. */
  typeOnly: boolean;
  /** Names taken as values. */
  names: string[];
  /** Names taken in any way, as the other file calls them; `*` where it is taken whole. */
  taken: string[];
  line: number;
}

export interface Read {
  imports: Import[];
  /** Lines that declare a class. */
  classes: number[];
  /** Uses of the clock, chance or the process: `Date.now` and its like, with their lines. */
  impure: { what: string; line: number }[];
}

/** What a `.ts`, `.mjs` or `.astro` file imports and uses, read by TypeScript's own parser. */
export function readImports(file: string, text: string): Read {
  const read: Read = { imports: [], classes: [], impure: [] };
  for (const { code, from } of file.endsWith('.astro') ? scriptsOf(text) : [{ code: text, from: 0 }]) {
    const source = ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest, false);
    const lineOf = (node: ts.Node) =>
      from + source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const visit = (node: ts.Node): void => {
      const found = importOf(node);
      if (found) read.imports.push({ ...found, line: lineOf(node) });
      if (ts.isClassLike(node)) read.classes.push(lineOf(node));
      const what = impurityOf(node);
      if (what) read.impure.push({ what, line: lineOf(node) });
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return read;
}

/** The front matter of an Astro component and the scripts in its template, with the lines before each. */
function scriptsOf(text: string): { code: string; from: number }[] {
  const front = /^\s*---\r?\n([\s\S]*?)\n---/.exec(text);
  const scripts = text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g);
  return [...(front ? [front] : []), ...scripts].map((match) => {
    const code = match[1] ?? '';
    const start = match.index + match[0].indexOf(code);
    return { code, from: text.slice(0, start).split('\n').length - 1 };
  });
}

function importOf(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    const bindings = clause?.namedBindings;
    const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
    const names = named
      .filter((each) => !each.isTypeOnly)
      .map((each) => (each.propertyName ?? each.name).text);
    const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    const taken = [
      ...(clause?.name ? ['default'] : []),
      ...(bindings && ts.isNamespaceImport(bindings) ? ['*'] : []),
      ...named.map((each) => (each.propertyName ?? each.name).text),
    ];
    return { specifier: textOf(node.moduleSpecifier), typeOnly, names: typeOnly ? [] : names, taken };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
    const taken = named.map((each) => (each.propertyName ?? each.name).text);
    const whole = !node.exportClause || !ts.isNamedExports(node.exportClause);
    return {
      specifier: textOf(node.moduleSpecifier),
      typeOnly: node.isTypeOnly,
      names: node.isTypeOnly ? [] : taken,
      taken: whole ? ['*'] : taken,
    };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: textOf(node.arguments[0]), typeOnly: false, names: [], taken: ['*'] };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { qualifier } = node;
    const taken = qualifier && ts.isIdentifier(qualifier) ? [qualifier.text] : ['*'];
    return { specifier: textOf(node.argument.literal), typeOnly: true, names: [], taken };
  }
  return undefined;
}

/** The address in an import; a computed one cannot be judged and shows as `?`. */
function textOf(node: ts.Node | undefined): string {
  return node && ts.isStringLiteralLike(node) ? node.text : '?';
}

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isName(node.expression, 'Date') && !node.arguments?.length)
    return 'new Date()';
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const use = ts.isIdentifier(node.expression) ? `${node.expression.text}.${node.name.text}` : '';
  return /^(Date\.now|Math\.random|performance\.now|process\.\w+)$/.test(use) ? use : undefined;
}

function isName(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}
