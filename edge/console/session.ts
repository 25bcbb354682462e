import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { Notice } from './page.ts';
import type { AppEnv } from '../context.ts';
import { requireOperator } from '../guard/operator.ts';

const COOKIE = 'echora_console';
const PATH = '/console';
const HOURS = 8;
const NOTICE_COOKIE = 'echora_notice';
const NOTICE_SECONDS = 60;

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
export const leaveNotice = (c: Context<AppEnv>, notice: Notice, token: string): Promise<void> =>
  setSignedCookie(c, NOTICE_COOKIE, JSON.stringify(notice), token, optionsOf(c, NOTICE_SECONDS));

/** What was left, once. */
export async function takeNotice(c: Context<AppEnv>, token: string): Promise<Notice> {
  const left = await getSignedCookie(c, token, NOTICE_COOKIE);
  if (!left) return {};
  deleteCookie(c, NOTICE_COOKIE, { path: PATH });
  return JSON.parse(left) as Notice;
}

const optionsOf = (c: Context<AppEnv>, maxAge: number) =>
  ({
    path: PATH,
    httpOnly: true,
    sameSite: 'Strict',
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge,
  }) as const;
