import type { EventContract } from '@skillhub/domain/contracts';
import { isPersonal } from '@skillhub/domain/kernel';
import { z } from 'zod';

/** What the event store writes in place of a personal value: `enc:v1:…`. */
const CIPHERTEXT = z.string().startsWith('enc:');

/**
 * The form of an event outside the store: that of its contract, except that personal fields are ciphertext. A personal
 * value in clear is refused: the warehouse holds none.
 */
export function wireSchema(contract: EventContract): z.ZodType {
  return withoutPersonal(contract.schema);
}

function withoutPersonal(schema: z.ZodType): z.ZodType {
  if (isPersonal(schema)) return CIPHERTEXT;
  if (schema instanceof z.ZodObject) {
    const shape = Object.fromEntries(
      Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => [
        name,
        withoutPersonal(field),
      ]),
    );
    return schema.clone({ ...schema.def, shape });
  }
  if (schema instanceof z.ZodNullable) return withoutPersonal(schema.unwrap() as z.ZodType).nullable();
  if (schema instanceof z.ZodOptional) return withoutPersonal(schema.unwrap() as z.ZodType).optional();
  if (schema instanceof z.ZodArray) {
    return schema.clone({ ...schema.def, element: withoutPersonal(schema.element as z.ZodType) });
  }
  if (schema instanceof z.ZodRecord) {
    return schema.clone({ ...schema.def, valueType: withoutPersonal(schema.valueType as z.ZodType) });
  }
  if (schema instanceof z.ZodUnion) {
    const options = (schema.options as readonly z.ZodType[]).map(withoutPersonal);
    return schema.clone({ ...schema.def, options });
  }
  return schema;
}
