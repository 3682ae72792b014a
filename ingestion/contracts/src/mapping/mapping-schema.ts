import { z } from 'zod';
import { MappingFile } from './mapping-file';

/** The JSON Schema of a mapping file as people write it, shorthands included: for completion in editors. */
export function mappingJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(MappingFile, {
    // What a mapping is after reading; where reading accepts a shorthand for it, that is added.
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type !== 'pipe') return;
      const full = { ...jsonSchema };
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      if (Object.keys(full).length === 0) jsonSchema.type = ['string', 'number', 'boolean'];
      else jsonSchema.anyOf = [full, { type: 'string' }, ...shorthands(full)];
    },
  });
  return { title: 'SkillHub mapping file', ...schema };
}

/** One item for a list of it, a list of columns for a field or a key. */
function shorthands(full: Record<string, unknown>): z.core.JSONSchema.BaseSchema[] {
  if (full['type'] === 'array') return [full['items'] as z.core.JSONSchema.BaseSchema];
  return [{ type: 'array', items: { type: 'string' } }];
}
