import { personal } from '@skillhub/domain/kernel';
import { z } from 'zod';

/** Fields of a person that events carry whole. */
export const personDetails = {
  name: personal(z.string().min(1).max(200)),
  email: personal(z.email().max(320)).nullable(),
};
