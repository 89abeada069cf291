# Sourced by mvnw and by deploy/local: exports JAVA_HOME of a JDK that is new enough, or says in one line what to install.
# Maven's toolchains do not help here: Quarkus augments the application inside Maven's own JVM.
REQUIRED_JDK=25

jdk_feature() { # prints the feature version of the JDK at $1, nothing when there is none
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  jdk_on_path=$(command -v javac 2>/dev/null) || jdk_on_path=
  [ -z "$jdk_on_path" ] || jdk_on_path=$(dirname "$(dirname "$(readlink -f "$jdk_on_path" 2>/dev/null || echo "$jdk_on_path")")")
  set +f
  for jdk in "${JAVA_HOME:-}" "$jdk_on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$jdk" ] || continue
    feature=$(jdk_feature "$jdk")
    if [ -n "$feature" ] && [ "$feature" -ge "$REQUIRED_JDK" ]; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "Plan Monitor needs a JDK $REQUIRED_JDK or newer and found none: install one (for example Temurin $REQUIRED_JDK) or point JAVA_HOME to it." >&2
  return 1
}
