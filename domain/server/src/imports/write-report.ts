import { reportText } from '@skillhub/ingestion/connectors';
import type { ImportReport } from '@skillhub/ingestion/contracts';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps a report as JSON and as text; the refused rows lie beside them. */
export async function writeReport(report: ImportReport, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  await writeFile(join(folder, 'report.txt'), `${reportText(report)}\n`);
}
