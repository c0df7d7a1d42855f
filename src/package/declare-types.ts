import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SOURCES = ['index', 'types'];

/** Writes the types of the programmatic interface, which name nothing but each other. */
export function declareTypes(product: string, out: string): void {
  mkdirSync(out, { recursive: true });
  for (const name of SOURCES) {
    const file = path.join(product, 'src/api', `${name}.ts`);
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
      fileName: file,
      compilerOptions: { isolatedDeclarations: true, declaration: true, module: ts.ModuleKind.NodeNext },
      reportDiagnostics: true,
    });
    const [wrong] = diagnostics;
    if (wrong) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(wrong.messageText, ' ')}`);
    writeFileSync(path.join(out, `${name}.d.ts`), outputText.replaceAll("'./types.ts'", "'./types.js'"));
  }
}
