import { ERASED, type EventId, type SubjectId, type TenantId } from '@skillhub/domain/kernel';
import { replaceAt, type PersonalPath } from '../codec/personal-paths';
import { readEnvelope, seal, unseal, writeEnvelope } from './cipher';
import type { SubjectKeys } from './vault';

/** The event that personal values belong to: part of what they are sealed with, so that none can be moved elsewhere. */
export interface Owner {
  readonly tenant: TenantId;
  readonly eventId: EventId;
}

/** Data with the values at the paths sealed by the key of the subject; unreadable from the start where they were erased. */
export function sealPersonal(
  data: unknown,
  paths: readonly PersonalPath[],
  owner: Owner,
  subject: SubjectId,
  keys: SubjectKeys,
): unknown {
  const key = keys.get(subject);
  return replaceAt(data, paths, (value, path) =>
    writeEnvelope({
      subject,
      sealed: key ? seal(key, Buffer.from(JSON.stringify(value)), contextOf(owner, path)) : Buffer.alloc(0),
    }),
  );
}

/** The subjects whose keys are needed to read the values at the paths. */
export function subjectsAt(data: unknown, paths: readonly PersonalPath[]): readonly string[] {
  const subjects: string[] = [];
  replaceAt(data, paths, (value) => {
    const envelope = readEnvelope(value);
    if (envelope) subjects.push(envelope.subject);
    return value;
  });
  return subjects;
}

/** Data with the values at the paths readable again, or {@link ERASED}. */
export function unsealPersonal(
  data: unknown,
  paths: readonly PersonalPath[],
  owner: Owner,
  keys: SubjectKeys,
): unknown {
  return replaceAt(data, paths, (value, path) => {
    const envelope = readEnvelope(value);
    if (!envelope) return value;
    const key = keys.get(envelope.subject);
    if (!key || envelope.sealed.length === 0) return ERASED;
    return JSON.parse(unseal(key, envelope.sealed, contextOf(owner, path)).toString()) as unknown;
  });
}

function contextOf({ tenant, eventId }: Owner, path: string): string {
  return `${tenant}|${eventId}|${path}`;
}
