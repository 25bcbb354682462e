# syntax=docker/dockerfile:1.7
# Two images from one file: `services` runs any room of core/ (the command names it), `edge` runs the Worker in workerd
# for local use. Debian and not Alpine: the embedded vector store and workerd are built against glibc.
FROM node:24.21.0-bookworm-slim AS base
ENV NODE_ENV=production NODE_OPTIONS=--disable-warning=ExperimentalWarning
WORKDIR /app

# Packages are a layer of their own, built again only when the lock changes.
FROM base AS packages
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force
# What Compose's rooms never load: the store and the model that need no other container (330 MB, most of it programs for other systems;
# to have them in an image, --build-arg LEFT_OUT=typescript), and TypeScript (24 MB), which Qdrant's client asks for beside it for its types alone.
ARG LEFT_OUT="typescript @zvec onnxruntime-node onnxruntime-common"
# Types and source maps are 40 MB that nothing reads.
RUN cd node_modules && rm -rf $LEFT_OUT && find . -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete

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
COPY core ./core
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
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "ops/container/health.ts"]
# Node itself is the first process and gets the signals; npm between the two would keep them.
ENTRYPOINT ["node"]
CMD ["core/catalog/main.ts"]

FROM base AS edge-packages
COPY package.json package-lock.json ./
# Wrangler and workerd are development packages; workerd and node bring their programs by install scripts.
RUN NODE_ENV=development npm ci --no-audit --no-fund && npm cache clean --force

FROM base AS edge
RUN install -d -o node -g node /state
COPY --from=edge-packages /app/node_modules ./node_modules
COPY package.json wrangler.toml tsconfig.json ./
COPY proto/gen ./proto/gen
COPY ops/container ./ops/container
COPY edge ./edge
# Wrangler bundles beside the sources, and its home holds its registry of running Workers.
RUN install -d -o node -g node .wrangler .cache
USER node
ENV PORT=8787 HOME=/tmp
EXPOSE 8787
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "ops/container/health.ts"]
ENTRYPOINT ["node"]
CMD ["node_modules/wrangler/bin/wrangler.js", "dev", "--ip", "0.0.0.0", "--port", "8787", "--inspector-port", "0", "--show-interactive-dev-session=false", "--log-level", "warn", "--env", "", "--persist-to", "/state"]
