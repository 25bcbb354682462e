import { z } from 'zod';

/** Thrown when the environment does not describe a valid configuration; the message lists every fault. */
export class ConfigError extends Error {}

/**
 * Parses the environment once, at start.
 *
 * @param shape what is read, by variable name; see the helpers below for the usual kinds
 * @param env the environment, usually `process.env`; an empty value counts as absent
 * @returns the parsed values, frozen
 * @throws ConfigError that names each variable at fault and what is wrong with it, all together
 */
export function readConfig<Shape extends z.ZodRawShape>(
  shape: Shape,
  env: Record<string, string | undefined> = process.env,
): Readonly<z.infer<z.ZodObject<Shape>>> {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = z.object(shape).safeParse(present);
  const malformed = parsed.error?.issues.map(({ path, message }) => `  ${path.join('.')}: ${present[String(path[0])] === undefined ? 'is not set' : message}`) ?? [];
  const faults = [...malformed, ...wellKnownSecrets(Object.keys(shape), present)];
  if (parsed.success && faults.length === 0) return Object.freeze(parsed.data);
  throw new ConfigError(`The configuration has ${faults.length} fault(s):\n${faults.join('\n')}`);
}

/** Names of variables that hold secrets, addresses with a password among them. */
const SECRET = /(SECRETS?|TOKENS?|PASSWORD|_KEY|DATABASE_URL|NATS_URL)$/;
/** What stands in documentation, in tests and in `npm start`, so that everybody knows it. */
const WELL_KNOWN = /change-?me|example|echora-local|of.the.tests|[:,/]postgres@|0123456789/i;

/** With NODE_ENV=production nothing starts on a secret that is published. */
function wellKnownSecrets(names: readonly string[], env: Record<string, string | undefined>): string[] {
  if (env['NODE_ENV'] !== 'production') return [];
  const known = names.filter((name) => SECRET.test(name) && WELL_KNOWN.test(env[name] ?? ''));
  return known.map((name) => `  ${name}: a well-known value from documentation or development, in production`);
}

/** A whole number from `min` to `max` inclusive. */
export const integer = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** A TCP port; 0 asks the system for a free one. */
export const port = () => integer(0, 65535);

/** A URL of one of these protocols, for example `url('http', 'https')`. */
export const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol.slice(0, -1)), {
    message: `expected a URL starting with ${protocols.map((name) => `${name}://`).join(' or ')}`,
  });

/** What every service reads: log level and where NATS is. */
export const common = {
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NATS_URL: url('nats', 'tls').default('nats://127.0.0.1:4222'),
};

/** Secrets that RPC callers may present, comma-separated so that two are live while one is rotated. */
export const rpcSecrets = () =>
  z
    .string()
    .transform((list) => list.split(',').map((secret) => secret.trim()))
    .refine((secrets) => secrets.every((secret) => secret.length >= 16), {
      message: 'each secret needs at least 16 characters',
    });
