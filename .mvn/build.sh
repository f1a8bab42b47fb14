# Sourced by ./run and ./verify in the project's folder: what is built, and whether the sources have changed since.

readonly BUILT=target/built

# A folder's own time changes when a file in it goes, so removals count too. Writes nothing when all is as built.
changed_source() {
  local jar
  for jar in dev-services api-service analytics-batch; do
    [ -f "$jar/target/$jar.jar" ] || { echo "$jar"; return; }
  done
  [ -f "$BUILT" ] || { echo "never built"; return; }
  local sources=(pom.xml common dev-services api-service analytics-batch)
  [ ! -d web ] || sources+=(web openapi)
  find "${sources[@]}" \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' -o -path 'web/.*' -o -path web/e2e -o -path web/src/lib/generated \) -prune \
    -o -newer "$BUILT" \( -path '*/src*' -o -name '*.xml' -o -name '*.json' -o -name openapi.yaml \) -print -quit
}

# Runs Maven; what it built is stamped with the instant it began, so that an edit meanwhile is seen the next time.
build() {
  mkdir -p target
  touch "$BUILT.begun"
  "$@"
  mv "$BUILT.begun" "$BUILT"
}
