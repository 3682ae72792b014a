import { SKILL_LEVELS } from '@skillhub/domain/contracts';

/** Scales of other systems (definition 10.34): `degreed` 1 to 8, `onet` 0 to 7, `percent` 1 to 100. */
export const OTHER_SCALES = {
  degreed: { min: 1, max: 8 },
  onet: { min: 0, max: 7 },
  percent: { min: 1, max: 100 },
} as const;
export type OtherScale = keyof typeof OTHER_SCALES;

/** A level of another scale on the house scale, in proportion. Undefined: outside its scale. */
export function toHouseLevel(level: number, scale: OtherScale): number | undefined {
  const { min, max } = OTHER_SCALES[scale];
  if (!(level >= min && level <= max)) return undefined;
  return SKILL_LEVELS.min + ((level - min) / (max - min)) * (SKILL_LEVELS.max - SKILL_LEVELS.min);
}
