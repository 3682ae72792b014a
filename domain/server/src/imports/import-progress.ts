import type { ImportProgress } from '@skillhub/ingestion/connectors';
import type { TerminalOutput } from '../terminal/reporter';

const WIDTH = 30;

/** Shows how far an import is: one moving line for each file on a terminal, plain lines elsewhere. */
export function importProgress(output: TerminalOutput): (progress: ImportProgress) => void {
  const live = output.isTTY === true;
  let shown = '';
  return ({ file, entity, bytesRead, bytes, rows, accepted, repeated, refused, done }) => {
    const part = done || bytes === 0 ? 1 : Math.min(1, bytesRead / bytes);
    const counts = `${String(rows)} rows: ${String(accepted)} accepted, ${String(repeated)} repeated, ${String(refused)} refused`;
    const name = `${file} as ${entity}`;
    if (live) {
      const full = Math.round(part * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      output.write(
        `\r\u001B[K  ${done ? '✔' : '…'} ${name} ${done ? '' : `${bar} `}${counts}${done ? '\n' : ''}`,
      );
      return;
    }
    const tenth = `${name} ${String(Math.floor(part * 10))}${done ? ' done' : ''}`;
    if (!done && (tenth === shown || part === 1)) return;
    shown = tenth;
    output.write(`  ${name} ${String(Math.floor(part * 100))} %, ${counts}\n`);
  };
}
