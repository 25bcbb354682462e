import type { HttpClient } from './http/types.ts';
import type { SourcePolicy } from './policy.ts';

/** What an adapter is given. */
export interface AdapterContext {
  readonly policy: SourcePolicy;
  readonly http: HttpClient;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly now: () => Date;
}
