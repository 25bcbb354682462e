import { randomBytes } from 'node:crypto';

/** As Standard Webhooks has it: 24 to 64 bytes in padded base64, which the libraries of some languages insist on. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
