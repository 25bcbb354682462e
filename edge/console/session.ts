import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { FlashMessage } from './page.ts';
import type { AppEnv } from '../context.ts';
import { requireOperator } from '../guard/operator.ts';

const COOKIE = 'echora_console';
const PATH = '/console';
const HOURS = 8;
const FLASH_COOKIE = 'echora_notice';
const FLASH_SECONDS = 60;

/**
 * Signs in who presents an operator's token. The cookie does not hold it: it holds until when the session lasts, signed
 * with it, so that a token that is rotated out ends its sessions.
 *
 * @throws RequestError when it is none
 */
export async function signIn(c: Context<AppEnv>, token: string): Promise<void> {
  const { config, now } = c.var.edge;
  await requireOperator(`Bearer ${token}`, config.operatorTokens);
  await setSignedCookie(c, COOKIE, String(now() + HOURS * 3_600_000), token, optionsOf(c, HOURS * 3_600));
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

/** Keeps what an action came to for the page after it. Signed, because an address that says it could be anyone's. */
export const setFlash = (c: Context<AppEnv>, notice: FlashMessage, token: string): Promise<void> =>
  setSignedCookie(c, FLASH_COOKIE, JSON.stringify(notice), token, optionsOf(c, FLASH_SECONDS));

/** What was left, once. */
export async function takeFlash(c: Context<AppEnv>, token: string): Promise<FlashMessage> {
  const left = await getSignedCookie(c, token, FLASH_COOKIE);
  if (!left) return {};
  deleteCookie(c, FLASH_COOKIE, { path: PATH });
  return JSON.parse(left) as FlashMessage;
}

const optionsOf = (c: Context<AppEnv>, maxAge: number) =>
  ({
    path: PATH,
    httpOnly: true,
    sameSite: 'Strict',
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge,
  }) as const;
