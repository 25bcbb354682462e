#!/bin/sh
# What docker-compose.yml asks of the official image: a cluster made at the first start, of POSTGRES_INITDB_ARGS, with one user and database.
set -eu
export PGDATA=/var/lib/postgresql/18/docker PATH="/opt/postgres/bin:$PATH"
if [ "$(id -u)" = 0 ]; then
  install -d -o postgres -g postgres /var/run/postgresql
  install -d -o postgres -g postgres -m 700 "$PGDATA"
  exec setpriv --reuid=postgres --regid=postgres --init-groups "$0"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  printf %s "$POSTGRES_PASSWORD" > /tmp/password
  # Unquoted: several words.
  initdb --username="$POSTGRES_USER" --pwfile=/tmp/password --auth-host=scram-sha-256 --auth-local=trust $POSTGRES_INITDB_ARGS
  rm /tmp/password
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
  pg_ctl --wait start -o "-c listen_addresses= -c unix_socket_directories=/var/run/postgresql"
  psql -h /var/run/postgresql -U "$POSTGRES_USER" postgres -c "create database \"$POSTGRES_DB\""
  pg_ctl --wait --mode=fast stop
fi
exec postgres -c 'listen_addresses=*' -c unix_socket_directories=/var/run/postgresql
