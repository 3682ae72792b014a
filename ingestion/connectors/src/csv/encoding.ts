import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { Layout } from '@skillhub/ingestion/contracts';

export type Encoding = NonNullable<Layout['encoding']>;

/** How a file is decoded, and how sure that is. */
export interface DetectedEncoding {
  readonly encoding: Exclude<Encoding, 'auto' | 'utf-16'>;
  readonly certainty: 'byte-order mark' | 'declared' | 'valid UTF-8' | 'guessed';
}

const SAMPLE = 65_536;
const ICONV: Readonly<Record<DetectedEncoding['encoding'], string>> = {
  'utf-8': 'utf8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
  'iso-8859-1': 'iso-8859-1',
  latin9: 'iso-8859-15',
};

/**
 * A byte-order mark always wins; then what the mapping says; `auto` reads the whole file once and takes UTF-8 when every
 * byte agrees, otherwise windows-1252, the usual one of old office exports.
 */
export async function detectEncoding(path: string, declared: Encoding): Promise<DetectedEncoding> {
  const file = await open(path, 'r');
  try {
    const sample = Buffer.alloc(SAMPLE);
    const { bytesRead } = await file.read(sample, 0, SAMPLE, 0);
    const head = sample.subarray(0, bytesRead);
    const marked = byteOrderMark(head);
    if (marked) return { encoding: marked, certainty: 'byte-order mark' };
    if (declared === 'utf-16')
      return {
        encoding: zerosAt(head, 0) > zerosAt(head, 1) ? 'utf-16be' : 'utf-16le',
        certainty: 'declared',
      };
    if (declared !== 'auto') return { encoding: declared, certainty: 'declared' };
    if (zerosAt(head, 1) > head.length / 8) return { encoding: 'utf-16le', certainty: 'guessed' };
    if (zerosAt(head, 0) > head.length / 8) return { encoding: 'utf-16be', certainty: 'guessed' };
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const chunk of file.createReadStream({ start: 0, autoClose: false }))
        decoder.decode(chunk as Buffer, { stream: true });
      decoder.decode();
      return { encoding: 'utf-8', certainty: 'valid UTF-8' };
    } catch (error) {
      if (!isNotUtf8(error)) throw error;
      return { encoding: 'windows-1252', certainty: 'guessed' };
    }
  } finally {
    await file.close();
  }
}

export interface TextDecoding {
  decode(bytes: Buffer): string;
  end(): string;
}

/** A decoder fed piece by piece; a byte-order mark is taken off. */
export function textDecoding(encoding: DetectedEncoding['encoding']): TextDecoding {
  const decoder = iconv.getDecoder(ICONV[encoding], { stripBOM: true });
  return { decode: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' };
}

/** The decoder's way to say that bytes are not UTF-8. */
function isNotUtf8(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  );
}

function byteOrderMark(head: Buffer): DetectedEncoding['encoding'] | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

function zerosAt(head: Buffer, parity: 0 | 1): number {
  let zeros = 0;
  for (let index = parity; index < head.length; index += 2) if (head[index] === 0) zeros += 1;
  return zeros;
}
