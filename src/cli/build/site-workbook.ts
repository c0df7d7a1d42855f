import { pageKey } from '../../adapters/disk/page-key.ts';
import { workbook } from '../../adapters/export/tables/workbook.ts';
import type { KeptFiles, MadeFile } from '../../adapters/site/kept-files.ts';
import { tablesOf } from '../../domain/exchange/tables/tables.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';

/** The workbook of "export tables" in the site; `version`: of the product that makes it. Made again when a table changed. */
export async function siteWorkbook(
  judged: JudgedProgramme,
  kept: KeptFiles,
  version: string,
): Promise<MadeFile> {
  const file = 'api/v1/readyroom.xlsx';
  const tables = tablesOf(judged);
  const key = `${pageKey(tables)} ${version}`;
  return kept.reuse(file, key) ?? kept.add(file, key, await workbook(tables), { needs: [] });
}
