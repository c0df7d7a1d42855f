#!/bin/sh
# What any pipeline runs: "sh ci/readyroom.sh" does all, "install", "check" or "build" one of them.
set -eu
cd "$(dirname "$0")/.."
install() {
  if [ -f package-lock.json ]; then npm ci --ignore-scripts --no-audit --no-fund; else npm install --ignore-scripts --no-audit --no-fund; fi
}
check() { npm run -s readyroom -- check; }
build() { npm run -s readyroom -- build; }
case "${1:-all}" in
  install) install ;;
  check) check ;;
  build) build ;;
  all) install && check && build ;;
  *) echo "Expected install, check, build or nothing." >&2 && exit 2 ;;
esac
