// `npm run bench` lists the benchmarks, `npm run bench -- append --rounds 5` runs one. Exits with 1 under its bar.
import { BENCHES } from './benches';
import { parseArguments } from './harness/arguments';
import { isReached, reportText } from './harness/report';

async function main(): Promise<number> {
  const { name, ...options } = parseArguments(process.argv.slice(2));
  if (name === undefined) {
    console.log('npm run bench -- <name> [--rounds 3] [--events n] [--seed 1] [--data folder]\n');
    for (const bench of BENCHES) console.log(`  ${bench.name.padEnd(16)} ${bench.bar}`);
    return 0;
  }
  const bench = BENCHES.find((each) => each.name === name);
  if (!bench)
    throw new Error(`no benchmark is called ${name}: ${BENCHES.map((each) => each.name).join(', ')}`);
  const context = { ...options, say: (line: string) => process.stderr.write(`${line}\n`) };
  const report = await bench.run(context);
  console.log(reportText(bench, context, report));
  return report.verdicts.every(isReached) ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
