#!/bin/sh
# Starts the application once on a database that is thrown away, and keeps what the JVM learned of its classes:
#   train.sh <file of the cache>      in the folder of camket.jar, with the java that will use the cache
set -eu
cache=$1
CAMKET_DATA_DIR="$(mktemp -d)"
export CAMKET_DATA_DIR
trap 'rm -rf -- "$CAMKET_DATA_DIR"' EXIT
"${JAVA:-java}" -XX:AOTCacheOutput="$cache" -Dspring.context.exit=onRefresh -jar camket.jar --server.port=0
test -s "$cache"
