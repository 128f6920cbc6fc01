#!/bin/bash
# java.sh CLASS [ARG...]: runs a class of the analyzer's tests, which are compiled first if they are not.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd -P)
for jdk in "${JAVA_HOME:-/nonexistent}" /usr/lib/jvm/*; do
  release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release" 2>/dev/null || true)
  [ "${release:-0}" -lt 25 ] || break
done
[ "${release:-0}" -ge 25 ] || { echo "no JDK 25 found; name it in JAVA_HOME" >&2; exit 2; }
classes=$root/analyzer/target/classes
tests=$root/analyzer/target/test-classes
[ -d "$tests/dev/lazyscope/analyzer/fuzz" ] || (cd "$root" && mvn -q -ntp -pl analyzer test-compile) >&2
exec nice "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss64m -cp "$classes:$tests" "dev.lazyscope.analyzer.$@"
