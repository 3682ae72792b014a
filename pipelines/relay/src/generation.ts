import type { Pool } from 'pg';

/** How often the store was replayed from zero; messages carry it, so that a loader can tell old ones from new. */
export async function currentGeneration(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ generation: number }>({
    name: 'current-generation',
    text: 'SELECT max(generation) AS generation FROM pipeline.replays',
  });
  return rows[0]?.generation ?? 0;
}
