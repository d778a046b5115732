#!/usr/bin/env bash
# Installs the linters that npm does not have into out/tools, which git ignores: zizmor from PyPI and actionlint from
# the Go module proxy. What cannot be installed is said; its check is then skipped with the reason of test/skips.json.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

zizmor=1.32.0
actionlint=1.7.12
tools=$PWD/out/tools
mkdir -p "$tools"

missing() {
  echo "not installed: $1 $2 ($3)"
}

if [ ! -x "$tools/zizmor/bin/zizmor" ] || [ "$("$tools/zizmor/bin/zizmor" --version)" != "zizmor $zizmor" ]; then
  rm -rf "$tools/zizmor"
  if ! command -v python3 >/dev/null; then
    missing zizmor $zizmor 'there is no python3'
  elif ! timeout 180 python3 -m pip install --quiet --no-deps --disable-pip-version-check --root-user-action=ignore \
    --target "$tools/zizmor" "zizmor==$zizmor"; then
    rm -rf "$tools/zizmor"
    missing zizmor $zizmor 'pip could not get it'
  fi
fi

if [ ! -x "$tools/bin/actionlint" ] || [ "$("$tools/bin/actionlint" --version | head -1)" != "v$actionlint" ]; then
  rm -f "$tools/bin/actionlint"
  if ! command -v go >/dev/null; then
    missing actionlint $actionlint 'there is no go'
  elif ! GOBIN="$tools/bin" timeout 300 go install "github.com/rhysd/actionlint/cmd/actionlint@v$actionlint"; then
    rm -f "$tools/bin/actionlint"
    missing actionlint $actionlint 'go could not build it'
  fi
fi
