import type { Message } from '@skillhub/pipelines/transport';

/** What a record costs besides its texts: lengths, times, and the names of its headers. */
const BYTES_A_RECORD = 70;
const BYTES_A_HEADER = 12;

/** About how many bytes a message takes in a request; texts in other scripts take more. */
export function sizeOf({ key, payload, attributes }: Message): number {
  let size = BYTES_A_RECORD + key.length + payload.length;
  for (const name in attributes) size += BYTES_A_HEADER + name.length + (attributes[name]?.length ?? 0);
  return size;
}

/** Cuts messages into runs of about so many bytes at most, in their order; one that is larger is alone. */
export function runsOf(messages: readonly Message[], mostBytes: number): readonly (readonly Message[])[] {
  const runs: Message[][] = [];
  let run: Message[] = [];
  let bytes = 0;
  for (const message of messages) {
    const size = sizeOf(message);
    if (run.length > 0 && bytes + size > mostBytes) {
      runs.push(run);
      run = [];
      bytes = 0;
    }
    run.push(message);
    bytes += size;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}
