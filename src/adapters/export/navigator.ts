import { LAYERS, navigatorLayer } from '../../domain/exchange/navigator.ts';
import { jsonText, type Exported, type ExportSource } from './export-form.ts';

/** Layers of the ATT&CK Navigator: what runbooks answer, what alerts see, what was exercised, and what is missing. */
export function exportNavigator(source: ExportSource): Exported {
  const { attack, address } = source;
  return {
    files: LAYERS.map((layer) => ({
      file: `${layer}.json`,
      content: jsonText(navigatorLayer(source, attack, layer, address)),
    })),
    notes: [
      'A layer knows techniques, not rules and runbooks: they stand in its comments and links.',
      'Techniques that nothing names are left out; the Navigator shows them without a colour.',
      ...(address === undefined
        ? ['Links are left out: nobody said where the site is (address in content/site.yml, or --site).']
        : []),
    ],
  };
}
