# The official image's node, npm and user.
FROM echora/stand-in-debian
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
# A network may have an authority of its own before the registry of packages.
COPY authority.crt /etc/ssl/authority.crt
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/authority.crt
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && useradd --uid 1000 --user-group --create-home --shell /bin/bash node
CMD ["node"]
