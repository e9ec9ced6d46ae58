#!/usr/bin/env bash
# After operaton.sh: does the copy open what this version wrote? Starts the demo on a new data folder, brings submissions to
# where they wait, stops it, and starts the copy on the same folder; without and with operaton.sql.
set -euo pipefail
cd "$(dirname "$0")/../.."
PORT=${PORT:-18751}
DATA=$(mktemp -d)
trap 'kill "${APP:-}" 2>/dev/null || true; rm -rf "$DATA"' EXIT

mvn -B -q test-compile
for folder in . target/operaton; do
  mvn -B -q -f $folder/pom.xml dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
done

start() { # folder, data
  (cd "$1" && exec java -Xmx1g -cp "target/classes:$(cat target/classpath.txt)" org.marsad.Marsad \
    --spring.profiles.active=demo --server.port=$PORT --marsad.data-dir="$2" >"$2.log" 2>&1) &
  APP=$!
  for _ in $(seq 240); do curl -fsS -o /dev/null "http://127.0.0.1:$PORT/actuator/health/readiness" 2>/dev/null && return; sleep 1; done
  tail -40 "$2.log"; return 1
}
stop() { kill "$APP"; wait "$APP" || true; APP=; }
ask() { # folder, what, data
  java -cp "$1/target/test-classes:$1/target/classes:$(cat "$1/target/classpath.txt")" src/rehearsal/Upgrade.java "$2" $PORT "$3" 2>"$DATA/ask.log"
}

echo "Camunda:"
start . "$DATA/with"
ask . before "$DATA/with" || { tail -5 "$DATA/ask.log"; exit 1; }
stop
cp -a "$DATA/with" "$DATA/without"
H2=$(tr : '\n' <target/classpath.txt | grep '/h2-')
URL=jdbc:h2:file:$DATA/with/db/marsad
# Class names of the old engine, in text or as bytes: none must be left behind that the new one could not load.
java -cp "$H2" org.h2.tools.Script -url "$URL" -user marsad -script "$DATA/dump.sql"
echo "  rows that name a class of Camunda: $(grep -i -c -E 'org\.camunda|6f72672e63616d756e6461' "$DATA/dump.sql" || true)"

echo "Operaton, the database as it is:"
start target/operaton "$DATA/without"
ask target/operaton after "$DATA/without" || echo "  $? of it not"
stop

echo "Operaton, after operaton.sql:"
java -cp "$H2" org.h2.tools.RunScript -url "$URL" -user marsad -script src/rehearsal/operaton.sql
start target/operaton "$DATA/with"
ask target/operaton after "$DATA/with"
stop
grep -c -E ' (WARN|ERROR) ' "$DATA/with.log" || true
