# The server of `npm start`, with the wget that Alpine's images have.
FROM echora/stand-in-debian
COPY nats-server /usr/local/bin/nats-server
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends busybox && ln -s /bin/busybox /usr/local/bin/wget
ENTRYPOINT ["nats-server"]
