import type { EventCodecOptions } from './event-codec';
import { createEventCodec } from './event-codec';
import { isDeepStrictEqual } from 'node:util';

/** An event as it was once stored (personal fields decrypted), and what it reads as today. */
export interface CorpusEntry {
  readonly stored: unknown;
  readonly reads: unknown;
}

/** Entries by file: `DealOpened.v1.json`. */
export type Corpus = Readonly<Record<string, readonly CorpusEntry[]>>;

/**
 * What is wrong between the contracts and the frozen corpus of events: a version without entries, entries of no known
 * version, an entry that its own contract or the newest one refuses, or that no longer means what it meant.
 */
export function corpusProblems(options: EventCodecOptions, corpus: Corpus): readonly string[] {
  const codec = createEventCodec(options);
  const files = new Map(
    options.contracts.map((contract) => [`${contract.type}.v${contract.version}.json`, contract]),
  );
  const missing = [...files.keys()].filter((file) => (corpus[file] ?? []).length === 0);
  const unknown = Object.keys(corpus).filter((file) => !files.has(file));
  return [
    ...missing.map((file) => `${file}: no entry; freeze an event of this version before it is published`),
    ...unknown.map((file) => `${file}: no contract reads these events any more`),
    ...[...files].flatMap(([file, contract]) =>
      (corpus[file] ?? []).flatMap(({ stored, reads }, index) => {
        const at = `${file} #${index}`;
        const { schemaVersion, data } = codec.upcast(contract.type, contract.version, stored);
        const newest = options.contracts.find(
          ({ type, version }) => type === contract.type && version === schemaVersion,
        );
        return [
          ...(contract.schema.safeParse(stored).success ? [] : [`${at}: its own contract refuses it now`]),
          ...(newest?.schema.safeParse(data).success === true
            ? []
            : [`${at}: the newest contract refuses it`]),
          ...(isDeepStrictEqual(data, reads) ? [] : [`${at}: it means something else than it did`]),
        ];
      }),
    ),
  ];
}
