# Three images from one file: `services` runs any room of core/ (the command names it), `embedded` the same with search's own store and
# model, `edge` the Worker in workerd for local use. Debian and not Alpine: Zvec, ONNX Runtime and workerd are built against glibc.
FROM node:24.21.0-bookworm-slim AS base
ENV NODE_ENV=production NODE_OPTIONS=--disable-warning=ExperimentalWarning
WORKDIR /app

# Packages are a layer of their own, built again only when the lock changes. No install script runs: they would fetch a Node, which
# is here, and programs for graphics cards; what the others bring is among the packages.
FROM base AS packages
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force
# Put aside: the store and the model that need no other container. Left out: their programs for other systems (250 MB), TypeScript
# (24 MB), which Qdrant's client asks for beside it for its types alone, and types, source maps and readmes (50 MB), which nothing reads.
RUN mkdir embedded && cd node_modules && mv @zvec onnxruntime-node onnxruntime-common ../embedded && rm -rf typescript \
 && find ../embedded/onnxruntime-node/bin -mindepth 3 -maxdepth 3 ! -path "*/linux/$(node -p process.arch)" -exec rm -rf {} + \
 && find . ../embedded -type f \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name '*.cts' -o -iname 'readme*' -o -iname 'changelog*' \) -delete

# The offline model's 44 MB lie beside the code that reads them.
FROM base AS rooms
COPY core ./core
RUN mkdir embedded && mv core/search/adapters/model embedded

FROM base AS services
# What a room may write, for volumes to take over with this owner.
RUN install -d -o node -g node /state .compiled
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY migrations ./migrations
COPY proto/gen ./proto/gen
COPY data ./data
COPY ops/container ./ops/container
COPY ops/backup ./ops/backup
COPY ops/restore ./ops/restore
COPY --from=rooms /app/core ./core
USER node
# Of 350 MB that search held before a backlog, 100 were Node's stripping of types in its two threads, glibc's arenas and the
# young half of V8's heap; of 260 of the catalog, 100 were garbage in the old half, which grows less when less is allowed. The
# cache is each user's own, so it is filled as the user that reads it: a room without its configuration is compiled, says what
# is missing, and ends. What only some configurations load is named here.
ENV NODE_COMPILE_CACHE=/app/.compiled MALLOC_ARENA_MAX=2
ENV NODE_OPTIONS="--disable-warning=ExperimentalWarning --max-semi-space-size=4 --max-old-space-size=1536"
RUN for main in core/*/main.ts core/platform/spans.ts core/search/adapters/*-library.ts core/search/adapters/embedding-worker.ts; do \
      timeout 60 node "$main" > /dev/null 2>&1 || true; \
    done
ENV HOST=0.0.0.0 PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=3 CMD ["node", "ops/container/health.js"]
# Node itself is the first process and gets the signals; npm between the two would keep them.
ENTRYPOINT ["node"]
CMD ["core/catalog/main.ts"]

# For STORE=zvec and EMBEDDER=offline: ops/container/embedded.yml.
FROM services AS embedded
COPY --from=packages /app/embedded ./node_modules
COPY --from=rooms /app/embedded ./core/search/adapters
RUN for main in core/search/adapters/zvec-collection-store.ts core/search/adapters/embedding-worker.ts; do \
      timeout 60 node "$main" > /dev/null 2>&1 || true; \
    done

# Wrangler bundles the Worker here; the image that runs it has workerd alone.
FROM base AS edge-packages
COPY package.json package-lock.json ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force && ln -s /usr/local/bin/node node_modules/.bin/node

FROM edge-packages AS worker
COPY wrangler.toml tsconfig.json ./
COPY proto/gen ./proto/gen
COPY edge ./edge
RUN node edge/build/container.ts worker

# Of the lock's packages Miniflare and what it needs; without sharp, which resizes images for Workers that ask for that.
FROM base AS workerd
COPY package.json package-lock.json ./
RUN node -p 'const { devDependencies, overrides } = require("./package.json"); const only = ({ miniflare }) => ({ miniflare }); \
  JSON.stringify({ dependencies: only(devDependencies), overrides: only(overrides) })' > only.json && mv only.json package.json \
 && npm install --ignore-scripts --no-audit --no-fund && npm cache clean --force && cd node_modules \
 && find . -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete

FROM base AS edge
RUN install -d -o node -g node /state .compiled
COPY --from=workerd /app/node_modules ./node_modules
COPY package.json ./
COPY ops/container ./ops/container
COPY --from=worker /app/worker ./worker
USER node
ENV HOST=0.0.0.0 PORT=8787 STATE_DIR=/state
EXPOSE 8787
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=3 CMD ["node", "ops/container/health.js"]
ENTRYPOINT ["node"]
CMD ["ops/container/edge.ts", "worker"]
