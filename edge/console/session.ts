import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { AppEnv } from '../context.ts';
import { requireOperator } from '../guard/operator.ts';

const COOKIE = 'echora_console';
const PATH = '/console';
const HOURS = 8;

/**
 * Signs in who presents an operator's token. The cookie does not hold it: it holds until when the session lasts, signed
 * with it, so that a token that is rotated out ends its sessions.
 *
 * @throws RequestError when it is none
 */
export async function signIn(c: Context<AppEnv>, token: string): Promise<void> {
  const { config, now } = c.var.edge;
  await requireOperator(`Bearer ${token}`, config.operatorTokens);
  const secure = new URL(c.req.url).protocol === 'https:';
  const options = { path: PATH, httpOnly: true, sameSite: 'Strict', secure, maxAge: HOURS * 3_600 } as const;
  await setSignedCookie(c, COOKIE, String(now() + HOURS * 3_600_000), token, options);
}

export const signOut = (c: Context<AppEnv>): void => void deleteCookie(c, COOKIE, { path: PATH });

/** The operator's token of a session that lasts; undefined without one. */
export async function tokenOf(c: Context<AppEnv>): Promise<string | undefined> {
  const { config, now } = c.var.edge;
  for (const token of config.operatorTokens) {
    const until = await getSignedCookie(c, token, COOKIE);
    if (until && Number(until) > now()) return token;
  }
  return undefined;
}
