import { dateText } from '@thucthi/platform/contract';
import { z } from 'zod';

/** A step of a document on its way, for reports and papers of sessions alike: number, day, signer and hash come from outside. */
export const paperMove = z.discriminatedUnion('to', [
  z.object({ to: z.literal('submitted') }),
  z.object({ to: z.literal('draft'), reason: z.string().trim().min(3).max(500) }),
  z.object({
    to: z.literal('issued'),
    symbol: z.string().trim().min(3).max(100),
    issuedOn: dateText,
    signer: z.string().trim().min(2).max(100),
    signerOffice: z.string().trim().max(200).nullable().default(null),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .default(null),
  }),
]);
