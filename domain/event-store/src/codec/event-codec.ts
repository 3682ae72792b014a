import type { EventContract, Upcaster } from '@skillhub/domain/contracts';
import type { SubjectId } from '@skillhub/domain/kernel';
import { personalPaths, replaceAt, type PersonalPath } from './personal-paths';

export interface EventCodecOptions {
  /** Every version of every event that was ever appended. */
  readonly contracts: readonly EventContract[];
  /** One for each version but the newest of each event. */
  readonly upcasters?: readonly Upcaster[];
}

/** Data that its contract has accepted, and what of it is personal. */
export interface EncodedEvent {
  readonly schemaVersion: number;
  readonly data: unknown;
  /** Absent where there is no personal value in this event. */
  readonly personal?: { readonly subject: SubjectId; readonly paths: readonly PersonalPath[] };
}

export interface EventCodec {
  /** @throws InvalidEvent when the newest contract of that type does not accept the data */
  encode(type: string, data: unknown): EncodedEvent;
  /** Where personal values lie in that version. */
  personalPaths(type: string, schemaVersion: number): readonly PersonalPath[];
  /** Data of an older version in the shape of the newest. */
  upcast(
    type: string,
    schemaVersion: number,
    data: unknown,
  ): { readonly schemaVersion: number; readonly data: unknown };
}

/** An event that its own contract refuses, or that has none: a defect of the caller, not an answer to a person. */
export class InvalidEvent extends Error {
  readonly code = 'event_store.invalid_event';
  constructor(type: string, reason: string, options?: ErrorOptions) {
    super(`${type}: ${reason}`, options);
    this.name = 'InvalidEvent';
  }
}

interface KnownVersion {
  readonly contract: EventContract;
  readonly paths: readonly PersonalPath[];
  readonly toNext: Upcaster | undefined;
}

/** @throws Error listing every problem: a missing version or upcaster, personal fields without a subject */
export function createEventCodec({ contracts, upcasters = [] }: EventCodecOptions): EventCodec {
  const byType = new Map<string, KnownVersion[]>();
  for (const contract of [...contracts].sort((a, b) => a.version - b.version)) {
    const versions = byType.get(contract.type) ?? [];
    const toNext = upcasters.find(({ type, from }) => type === contract.type && from === contract.version);
    versions.push({ contract, paths: personalPaths(contract.schema), toNext });
    byType.set(contract.type, versions);
  }
  const problems = [...byType.values()].flatMap(problemsOf);
  if (problems.length > 0) throw new Error(`event contracts do not fit together:\n${problems.join('\n')}`);

  const versionOf = (type: string, schemaVersion: number): KnownVersion => {
    const known = byType.get(type)?.[schemaVersion - 1];
    if (!known) throw new InvalidEvent(type, `no contract for version ${schemaVersion}`);
    return known;
  };
  return {
    encode: (type, data) => {
      const known = byType.get(type)?.at(-1);
      if (!known) throw new InvalidEvent(type, 'no contract for an event of this type');
      const { contract, paths } = known;
      const parsed = contract.schema.safeParse(data);
      if (!parsed.success) {
        // Issues name fields, never values: data may be personal.
        const fields = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`);
        throw new InvalidEvent(type, `refused by its contract at ${fields.join(', ')}`);
      }
      const encoded: EncodedEvent = { schemaVersion: contract.version, data: parsed.data };
      if (paths.length === 0 || !hasValueAt(parsed.data, paths) || !contract.subject) return encoded;
      return { ...encoded, personal: { subject: contract.subject(parsed.data), paths } };
    },
    personalPaths: (type, schemaVersion) => versionOf(type, schemaVersion).paths,
    upcast: (type, schemaVersion, data) => {
      let version = versionOf(type, schemaVersion);
      let newest = data;
      while (version.toNext) {
        newest = version.toNext.upcast(newest);
        version = versionOf(type, version.contract.version + 1);
      }
      return { schemaVersion: version.contract.version, data: newest };
    },
  };
}

function problemsOf(versions: readonly KnownVersion[]): readonly string[] {
  return versions.flatMap(({ contract, paths, toNext }, index) => {
    const name = `${contract.type} v${contract.version}`;
    const isNewest = index === versions.length - 1;
    return [
      ...(contract.version === index + 1
        ? []
        : [`${name}: versions must run from 1 without gaps or repeats`]),
      ...(isNewest || toNext ? [] : [`${name}: no upcaster to version ${contract.version + 1}`]),
      ...(isNewest && toNext ? [`${name}: an upcaster to a version that does not exist`] : []),
      ...(paths.length > 0 && !contract.subject ? [`${name}: personal fields without a subject`] : []),
    ];
  });
}

function hasValueAt(data: unknown, paths: readonly PersonalPath[]): boolean {
  let found = false;
  replaceAt(data, paths, (value) => {
    found = true;
    return value;
  });
  return found;
}
