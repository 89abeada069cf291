# Sourced by the drills beside it: builds what is not built, then runs one.
. "$(dirname "${BASH_SOURCE[0]}")/../local/common.sh"
drills="$root/deploy/drills/target/drills.jar"

run_drill() {
  local log="$root/deploy/drills/build.log"
  if stale "$drills" "$root/deploy/drills/pom.xml" "$root/deploy/drills/src/main" "$launcher"; then
    (cd "$root" && ./mvnw -ntp -B -DskipTests -Dspotless.check.skip=true -Dplanmonitor.training.skip -Pdrills -pl deploy/drills -am package >"$log" 2>&1) \
      || { echo "The build failed (log: $log)." >&2; exit 1; }
  fi
  if needs_build; then build; fi
  exec "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC "-Dplanmonitor.root=$root" -cp "$drills" org.planmonitor.drills.Drills "$@"
}
