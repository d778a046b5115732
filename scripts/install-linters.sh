#!/usr/bin/env bash
# Installs the linters that npm does not have into out/tools, which git ignores: zizmor from PyPI and actionlint from
# the Go module proxy. Prints what it could not install; its tests are then skipped with the reason of test/skips.json.
# zizmor is required: where PyPI answers and zizmor is not installed at the end, the exit code is 1.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

zizmor=1.32.0
actionlint=1.7.12
tools=$PWD/out/tools
mkdir -p "$tools"
code=0

missing() {
  echo "not installed: $1 $2 ($3)"
}

pip() {
  timeout 180 python3 -m pip --disable-pip-version-check "$@"
}

# The index that pip is set up with answers a question about pip itself.
pypi_answers() {
  pip index versions pip --retries 1 --timeout 10 >/dev/null 2>&1
}

if [ ! -x "$tools/zizmor/bin/zizmor" ] || [ "$("$tools/zizmor/bin/zizmor" --version)" != "zizmor $zizmor" ]; then
  rm -rf "$tools/zizmor"
  # Debian's python3 comes without pip.
  has_pip() { pip --version >/dev/null 2>&1; }
  get_pip() { [ "$(id -u)" = 0 ] && apt-get update && apt-get install -y --no-install-recommends python3-pip && has_pip; }
  if ! has_pip && ! get_pip >/dev/null 2>&1; then
    missing zizmor $zizmor 'there is no python3 with pip'
  elif ! pip install --quiet --no-deps --root-user-action=ignore --retries 2 --target "$tools/zizmor" "zizmor==$zizmor"; then
    rm -rf "$tools/zizmor"
    if pypi_answers; then
      missing zizmor $zizmor 'PyPI answers and pip could not install it, which is a failure'
      code=1
    else
      missing zizmor $zizmor 'PyPI is out of reach'
    fi
  fi
fi

if [ ! -x "$tools/bin/actionlint" ] || [ "$("$tools/bin/actionlint" --version | head -1)" != "v$actionlint" ]; then
  rm -f "$tools/bin/actionlint"
  if ! command -v go >/dev/null; then
    missing actionlint $actionlint 'there is no go'
  # go keeps counters of its use below XDG_CONFIG_HOME: they stay in out/tools, and the settings of the machine apply.
  elif ! GOENV="${XDG_CONFIG_HOME:-${HOME:-}/.config}/go/env" XDG_CONFIG_HOME="$tools/config" GOBIN="$tools/bin" \
    timeout 300 go install "github.com/rhysd/actionlint/cmd/actionlint@v$actionlint"; then
    rm -f "$tools/bin/actionlint"
    missing actionlint $actionlint 'go could not build it'
  fi
fi

exit "$code"
