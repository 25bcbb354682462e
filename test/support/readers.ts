import { readAgentConfig } from '../../core/agent/config.ts';
import { readCatalogConfig } from '../../core/catalog/config.ts';
import { readIngestionConfig, readLiveConfig } from '../../core/ingestion/config.ts';
import { readInvalidatorConfig } from '../../core/invalidator/config.ts';
import { readSearchConfig } from '../../core/search/config.ts';
import { readUpdatesConfig } from '../../core/updates/config.ts';
import { readWebhooksConfig } from '../../core/webhooks/config.ts';

export type Room = 'catalog' | 'search' | 'agent' | 'invalidator' | 'updates' | 'webhooks' | 'ingestion';

/** How each room reads its environment. */
export const readers: Readonly<Record<Room, (env: Record<string, string>) => object>> = {
  catalog: readCatalogConfig, search: readSearchConfig, agent: readAgentConfig, invalidator: readInvalidatorConfig, updates: readUpdatesConfig,
  webhooks: readWebhooksConfig,
  ingestion: (env) => ({ ...readIngestionConfig(env), ...readLiveConfig(env) }),
};
