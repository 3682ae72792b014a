import { EVERY_EVENT, eventContract, UPCASTERS, type Upcaster } from '@skillhub/domain/contracts';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { corpusProblems, type Corpus, type CorpusEntry } from './corpus';

function readCorpus(folder: string): Corpus {
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      file,
      JSON.parse(readFileSync(folder + file, 'utf8')) as CorpusEntry[],
    ]),
  );
}

describe('the frozen corpus', () => {
  const corpus = readCorpus(fileURLToPath(new URL('../../../contracts/corpus/', import.meta.url)));

  it('holds events of every version, and each reads today as it always did', () => {
    expect(corpusProblems({ contracts: EVERY_EVENT, upcasters: UPCASTERS }, corpus)).toEqual([]);
  });
});

describe('corpusProblems, on a contract that has evolved', () => {
  const topic = 'skillhub.sample.v1';
  const v1 = eventContract({
    type: 'Paid',
    version: 1,
    topic,
    schema: z.object({ euros: z.number() }).strict(),
  });
  const v2 = eventContract({
    type: 'Paid',
    version: 2,
    topic,
    schema: z.object({ minor: z.number().int(), currency: z.string() }).strict(),
  });
  const toV2 = (minorPerEuro: number): Upcaster => ({
    type: 'Paid',
    from: 1,
    upcast: (data) => ({
      minor: Math.round((data as { euros: number }).euros * minorPerEuro),
      currency: 'EUR',
    }),
  });
  const corpus = readCorpus(fileURLToPath(new URL('./fixtures/', import.meta.url)));
  const problems = (contracts = [v1, v2], upcasters = [toV2(100)], files: Corpus = corpus) =>
    corpusProblems({ contracts, upcasters }, files);

  it('finds none where old shapes are read as they were meant', () => {
    expect(problems()).toEqual([]);
  });

  it('finds an upcaster that changes what was meant', () => {
    expect(problems([v1, v2], [toV2(10)])).toEqual(['Paid.v1.json #0: it means something else than it did']);
  });

  it('finds a contract that was tightened after events were stored', () => {
    const tighter = eventContract({
      ...v2,
      schema: z.object({ minor: z.number().int().max(1), currency: z.string() }),
    });
    expect(problems([v1, tighter])).toContain('Paid.v2.json #0: its own contract refuses it now');
  });

  it('finds a version without entries', () => {
    const v3 = eventContract({ ...v2, version: 3 });
    const toV3: Upcaster = { type: 'Paid', from: 2, upcast: (data) => data };
    expect(problems([v1, v2, v3], [toV2(100), toV3])).toEqual([
      expect.stringMatching(/^Paid\.v3\.json: no entry/),
    ]);
  });

  it('finds events that nobody reads any more', () => {
    expect(
      problems([v1, v2], [toV2(100)], { ...corpus, 'Gone.v1.json': [{ stored: {}, reads: {} }] }),
    ).toEqual(['Gone.v1.json: no contract reads these events any more']);
  });
});
