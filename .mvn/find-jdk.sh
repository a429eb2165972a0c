# Finds a JDK 25 and exports it as JAVA_HOME. Sourced by `mvnw` and by `halo`; POSIX sh.
# HALO_JAVA_HOME, when set, is taken at its word; otherwise the first of JAVA_HOME, the java on the path and the usual folders.

halo_java=25

is_jdk() {
  [ -x "$1/bin/javac" ] && "$1/bin/java" -XshowSettings:properties -version 2>&1 </dev/null |
    grep -q "java.specification.version = $halo_java\$"
}

jdk_candidates() {
  printf '%s\n' "${JAVA_HOME-}"
  ! command -v java >/dev/null || java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p'
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
    "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ ! -d "$home" ] || printf '%s\n' "$home"
  done
}

find_jdk() {
  if [ -n "${HALO_JAVA_HOME-}" ]; then
    is_jdk "$HALO_JAVA_HOME" || {
      echo "HALO_JAVA_HOME is $HALO_JAVA_HOME, and that is no JDK $halo_java." >&2
      return 1
    }
    JAVA_HOME=$HALO_JAVA_HOME
  else
    JAVA_HOME=$(jdk_candidates | while IFS= read -r home; do
      ! is_jdk "$home" || { printf '%s\n' "$home" && break; }
    done)
  fi
  export JAVA_HOME
  [ -n "$JAVA_HOME" ] || {
    echo "Halo needs a JDK $halo_java and finds none: get one at https://adoptium.net (or \`sdk install java $halo_java-tem\`), or name yours in HALO_JAVA_HOME." >&2
    return 1
  }
}
