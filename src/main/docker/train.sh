#!/usr/bin/env bash
# Starts the application once on a database that is thrown away, asks for its first page, stops it, and keeps what the JVM
# learned of its classes:
#   train.sh <file of the cache>      in the folder of camket.jar, with the java that will use the cache
set -euo pipefail
cache=$1
CAMKET_DATA_DIR="$(mktemp -d)"
export CAMKET_DATA_DIR
app=''

finish() {
  if [ -n "$app" ]; then kill -TERM "$app" 2>/dev/null && wait "$app" || true; fi
  rm -rf -- "$CAMKET_DATA_DIR"
}
trap finish EXIT

get() {
  exec 3<>"/dev/tcp/localhost/$1"
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
  cat <&3 >/dev/null
  exec 3<&-
}

log="$CAMKET_DATA_DIR/start.log"
"${JAVA:-java}" -XX:AOTCacheOutput="$cache" -jar camket.jar --server.port=0 >"$log" 2>&1 &
app=$!
port=''
until [ -n "$port" ]; do
  kill -0 "$app" 2>/dev/null || { cat "$log"; exit 1; }
  sleep 0.5
  # The last line of a start names the address.
  port="$(sed -n 's|.*http://localhost:\([0-9]*\)$|\1|p' "$log")"
done
for _ in 1 2 3 4 5; do
  get "$port" /login
  get "$port" /actuator/health/readiness
done
kill -TERM "$app"
wait "$app" || true
app=''
test -s "$cache"
