# Sourced by mvnw and perimeter: sets JAVA_HOME to a JDK of at least the release that the build needs.
# Keeps a JAVA_HOME that is new enough; else takes the oldest one that is, from the usual folders.

perimeter_jdk=25

# The feature release of the JDK in folder $1, or 0 where there is none.
jdk_release() {
  jdk_found=0
  if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    jdk_found=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  printf %s\\n "${jdk_found:-0}"
}

find_jdk() {
  [ "$(jdk_release "${JAVA_HOME:-/nowhere}")" -lt "$perimeter_jdk" ] || return 0
  jdk_best='' jdk_best_release=9999
  case $- in *f*) jdk_noglob=1 ;; *) jdk_noglob='' ;; esac
  set +f
  for jdk in /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* /opt/* /opt/java/* \
    /usr/local/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    jdk_candidate=$(jdk_release "$jdk")
    if [ "$jdk_candidate" -ge "$perimeter_jdk" ] && [ "$jdk_candidate" -lt "$jdk_best_release" ]; then
      jdk_best=$jdk jdk_best_release=$jdk_candidate
    fi
  done
  [ -z "$jdk_noglob" ] || set -f
  if [ -z "$jdk_best" ]; then
    {
      echo "Perimeter needs a JDK $perimeter_jdk or later, and found none."
      echo "JAVA_HOME is ${JAVA_HOME:-not set}; /usr/lib/jvm, ~/.sdkman, ~/.jdks, /opt and /Library/Java were searched."
      echo "Install one (for example Temurin $perimeter_jdk, https://adoptium.net), or set JAVA_HOME to its folder."
    } >&2
    exit 1
  fi
  JAVA_HOME=$jdk_best
  export JAVA_HOME
}

find_jdk
