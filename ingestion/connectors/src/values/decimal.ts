import { read, shown, unreadable, type Reading } from './reading';

/** A number exactly as written: `digits × 10^-scale`, never a float. */
export interface ExactDecimal {
  readonly negative: boolean;
  /** Digits without leading zeros; `'0'` for zero. */
  readonly digits: string;
  readonly scale: number;
}

export interface NumberFormat {
  readonly decimal: ',' | '.';
  /** Signs allowed between groups of three digits. */
  readonly thousands: readonly string[];
}

const ANY_SPACE = /[\s\u00a0\u2007\u2009\u202f]/gu;
const MINUS = /^[-\u2212\u2010\u2011]/u;

/**
 * Reads `1 234,50`, `-12.5`, `(1 200)`. Groups must have three digits, so that a decimal comma read as a thousands sign is
 * noticed instead of multiplying an amount by a thousand.
 */
export function readDecimal(text: string, format: NumberFormat): Reading<ExactDecimal> {
  const wrong = (why: string) => unreadable('value.not_a_number', `found ${shown(text)}: ${why}`);
  let body = text.trim();
  let negative = false;
  const inParentheses = /^\((.*)\)$/su.exec(body);
  if (inParentheses) {
    negative = true;
    body = (inParentheses[1] ?? '').trim();
  }
  if (MINUS.test(body)) {
    negative = !negative;
    body = body.slice(1).trim();
  } else if (body.startsWith('+')) {
    body = body.slice(1).trim();
  }
  if (/^\d+([.,]\d+)?e[+-]?\d+$/iu.test(body))
    return wrong('an exponent has lost digits; export the column as a plain number');
  const groups = format.thousands.includes(' ') ? body.replace(ANY_SPACE, ' ') : body;
  const [whole = '', fraction, ...more] = groups.split(format.decimal);
  if (more.length > 0) return wrong(`more than one decimal sign "${format.decimal}"`);
  const integer = withoutGroups(whole, format.thousands);
  if (integer === undefined || (fraction !== undefined && !/^\d*$/u.test(fraction)))
    return wrong(explain(body, format));
  if (integer === '' && (fraction ?? '') === '') return wrong('no digits');
  const all = (integer + (fraction ?? '')).replace(/^0+(?=\d)/u, '');
  if (all.length > 30) return wrong('more than 30 digits');
  return read({ negative: negative && /[1-9]/u.test(all), digits: all, scale: fraction?.length ?? 0 });
}

/** The same number times a power of ten. */
export function shifted(number: ExactDecimal, power: number): ExactDecimal {
  const scale = number.scale - power;
  return scale >= 0
    ? { ...number, scale }
    : { ...number, digits: number.digits === '0' ? '0' : number.digits + '0'.repeat(-scale), scale: 0 };
}

/** `1234.50`, the canonical text of the number. */
export function decimalText({ negative, digits, scale }: ExactDecimal): string {
  const padded = digits.padStart(scale + 1, '0');
  const text = scale === 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
  return negative ? `-${text}` : text;
}

function withoutGroups(whole: string, signs: readonly string[]): string | undefined {
  if (/^\d*$/u.test(whole)) return whole;
  for (const sign of signs) {
    const groups = whole.split(sign);
    if (groups.length < 2) continue;
    const [first = '', ...rest] = groups;
    if (/^\d{1,3}$/u.test(first) && rest.every((group) => /^\d{3}$/u.test(group))) return groups.join('');
  }
  return undefined;
}

function explain(body: string, format: NumberFormat): string {
  const other = format.decimal === ',' ? '.' : ',';
  if (/^[\d\s\u00a0\u202f]+[.,]\d+$/u.test(body) && body.includes(other))
    return `the decimal sign of this mapping is "${format.decimal}"; if the file writes "${other}", say \`decimal: '${other}'\` (or list it in \`thousands\`)`;
  const listed = format.thousands.map((sign) => (sign === ' ' ? 'a space' : `"${sign}"`)).join(', ');
  return `expected digits, the decimal sign "${format.decimal}" and groups of three separated by ${listed === '' ? 'nothing' : listed}`;
}
