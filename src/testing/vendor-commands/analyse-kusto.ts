import { createRequire } from 'node:module';

/** The part of Microsoft's own language service that is asked here; its type file alone weighs 1.7 MB. */
interface Listed<T> {
  Count: number;
  getItem: (at: number) => T;
}
interface Diagnostic {
  Start: number;
  Severity: string;
  Message: string;
}
interface Language {
  KustoCode: {
    ParseAndAnalyze: (code: string, globals: unknown) => { GetDiagnostics: () => Listed<Diagnostic> };
  };
  GlobalState: { Default: { WithDatabase: (database: unknown) => unknown } };
  Symbols: {
    TableSymbol: { $ctor7: new (name: string, schema: string, description: string) => unknown };
    DatabaseSymbol: { ctor: new (name: string, members: unknown[]) => unknown };
  };
}

const require = createRequire(import.meta.url);

function loadLanguage(): Language {
  require('@kusto/language-service-next/bridge.min.js');
  require('@kusto/language-service-next/Kusto.Language.Bridge.min.js');
  return (globalThis as unknown as { Kusto: { Language: Language } }).Kusto.Language;
}

/** Tables by name, each with its columns as "Name:type Name:type". */
export function prepareKusto(tables: Readonly<Record<string, string>>): (code: string) => string[] {
  const { KustoCode, GlobalState, Symbols } = loadLanguage();
  const members = Object.entries(tables).map(
    ([name, columns]) => new Symbols.TableSymbol.$ctor7(name, `(${columns.split(' ').join(', ')})`, ''),
  );
  const globals = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor('tenant', members));
  return (code) => {
    const found = KustoCode.ParseAndAnalyze(code, globals).GetDiagnostics();
    return Array.from({ length: found.Count }, (_, at) => found.getItem(at)).map(
      ({ Start, Message }) => `line ${code.slice(0, Start).split('\n').length}: ${Message}`,
    );
  };
}
