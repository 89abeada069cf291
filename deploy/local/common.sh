# Sourced by the scripts beside it: where things are, which JDK, what is built. Everything else is Java.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
modules=(indicators-service projects-service reports-gateway)
launcher="$root/deploy/local/target/launcher.jar"
built="$root/deploy/local/target/built"
needed_mib=2048

# shellcheck source=/dev/null
. "$root/.mvn/find-jdk.sh"
find_jdk || exit 1

stale() { # is the program $1 missing, or something under the rest of the arguments newer than it and the last build?
  local program=$1 since=()
  shift
  [ -e "$program" ] || return 0
  [ ! -e "$built" ] || since=(-newer "$built")
  [ -n "$(find "$@" -type f -newer "$program" "${since[@]}" -print -quit 2>/dev/null)" ]
}

needs_build() {
  local module
  [ -d "$root/deploy/local/target/lib" ] || return 0
  stale "$launcher" "$root/deploy/local/pom.xml" "$root/deploy/local/src/main" && return 0
  for module in "${modules[@]}"; do
    stale "$root/$module/target/quarkus-app/quarkus-run.jar" \
      "$root/service-kit/src/main" "$root/service-kit/pom.xml" "$root/$module/src/main" "$root/$module/pom.xml" && return 0
  done
  return 1
}

build() {
  local free log="$root/deploy/local/build.log"
  free=$(($(df -Pk "$root" | awk 'NR == 2 { print $4 }') / 1024))
  if [ "$free" -lt "$needed_mib" ]; then
    echo "Only $free MiB are free at $root and $needed_mib are needed to build." >&2
    exit 1
  fi
  echo "Building what is not built (the first time this fetches libraries and takes a few minutes) …"
  if ! (cd "$root" && ./mvnw -ntp -B -DskipTests -Dspotless.check.skip=true -pl "$(IFS=,; echo "${modules[*]}"),deploy/local" -am package 2>&1) \
    | tee "$log" | sed -un 's/^\[INFO\] Building \([^:]*\) 1\..*/         \1/p'; then
    echo "The build failed: $(grep -m1 -E "^\[ERROR\] (.*\.java|Failed)" "$log" | cut -c9-300) (log: $log)" >&2
    exit 1
  fi
  # What Maven found unchanged it did not write again. Not the programs are touched: their AOT caches know their times.
  touch "$built"
}

java_main() { # replaces this shell, so that signals reach the program
  local cache="$root/deploy/local/target/aot/launcher.aot" quick=()
  # Silent: a cache that is older than the program is not used, and that is all there is to say.
  [ ! -e "$cache" ] || quick=("-XX:AOTCache=$cache" -Xlog:disable)
  exec "$JAVA_HOME/bin/java" ${quick[@]+"${quick[@]}"} --enable-native-access=ALL-UNNAMED -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dplanmonitor.root=$root" \
    -cp "$launcher" "org.planmonitor.local.$@"
}
