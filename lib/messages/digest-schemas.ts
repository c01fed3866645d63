import * as z from 'zod/mini';

/** What the requests of the digest's page must look like; the values are checked by the store. */
export const digestPayloads = {
  digest: z.object({}),
  'digest-when': z.object({ on: z.nullable(z.number()), at: z.string().check(z.maxLength(5)) }),
};
