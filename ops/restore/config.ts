import { integer, readConfig, rpcSecrets, url } from '#platform/config';

type Env = Record<string, string | undefined>;

/** What keeps: no address has a default here, so that nothing is removed from a server that nobody named. @throws ConfigError */
export const readStores = (env: Env) =>
  readConfig({ DATABASE_URL: url('postgres', 'postgresql'), NATS_URL: url('nats', 'tls'), STREAM_REPLICAS: integer(1, 5).default(1) }, env);

/** What answers. @throws ConfigError */
export const readServices = (env: Env) =>
  readConfig({ CATALOG_URL: url('http', 'https'), SEARCH_URL: url('http', 'https'), RPC_SECRETS: rpcSecrets() }, env);
