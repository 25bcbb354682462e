import { randomBytes } from 'node:crypto';

/** `node ops/secrets.ts >> .env`: fresh secrets for docker-compose.yml, in hexadecimal so that they fit into addresses. */
for (const name of ['RPC_SECRET', 'OPERATOR_TOKEN', 'NATS_TOKEN', 'POSTGRES_PASSWORD', 'QDRANT_API_KEY']) {
  console.log(`${name}=${randomBytes(24).toString('hex')}`);
}
