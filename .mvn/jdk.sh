# Sourced by ./run and ./verify: finds a JDK 25 and a Maven wherever they are usually put. Works in bash 3.2 (macOS).

readonly JDK_WANTED=25 MAVEN_WANTED=3.8

fail() {
  echo "$*" >&2
  exit 1
}

# The JDK's own release file answers faster than starting it.
is_wanted_jdk() {
  local major
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${major:-0}" -ge "$JDK_WANTED" ]
}

# Follows links without readlink -f, which older macOS lacks.
home_of() {
  local file link
  file=$(command -v "$1") || return 1
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=$(dirname "$file")/$link ;;
    esac
  done
  (cd "$(dirname "$file")/.." && pwd -P)
}

# Sets and exports JAVA_HOME, or ends with one sentence.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(home_of javac || true)" \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && is_wanted_jdk "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done
  fail "No JDK $JDK_WANTED or newer found: install one (https://adoptium.net) or let JAVA_HOME point to it."
}

is_wanted_maven() {
  local version
  [ -x "$1" ] || return 1
  version=$("$1" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] && [ "$(printf '%s\n%s\n' "$MAVEN_WANTED" "$version" | sort -t . -k 1,1n -k 2,2n | head -n 1)" = "$MAVEN_WANTED" ]
}

# Sets MAVEN, or ends with one sentence. Needs JAVA_HOME.
find_maven() {
  local candidate
  for candidate in "$(command -v mvn || true)" "${MAVEN_HOME:-}/bin/mvn" "${M2_HOME:-}/bin/mvn" \
    /usr/share/maven/bin/mvn /opt/*/bin/mvn "$HOME"/.sdkman/candidates/maven/*/bin/mvn \
    /opt/homebrew/bin/mvn /usr/local/bin/mvn; do
    if is_wanted_maven "$candidate"; then
      MAVEN=$candidate
      return
    fi
  done
  fail "No Maven $MAVEN_WANTED or newer found: install it (Debian: apt-get install maven; macOS: brew install maven)."
}
