// Writes the JSON Schema of every event to domain/contracts/schemas, where a change of contract shows in review.
import { EVERY_EVENT, jsonSchemaFile, jsonSchemaText } from '@skillhub/domain/contracts';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'domain', 'contracts', 'schemas');
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(join(folder, file));
for (const contract of EVERY_EVENT)
  writeFileSync(join(folder, jsonSchemaFile(contract)), jsonSchemaText(contract));
console.log(`${EVERY_EVENT.length} schemas in domain/contracts/schemas`);
