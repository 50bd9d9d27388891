#!/usr/bin/env bash
# The environment: locked packages with their hashes, then this project itself.
set -euo pipefail
python=$1 venv=$2

if [ -z "$python" ] || ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  echo "Earwitness needs Python 3.11 or newer. On Debian or Ubuntu: sudo apt-get install python3.11 python3.11-venv" >&2
  exit 2
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  echo "This Python has no venv module. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2
  exit 2
fi

echo "Setting up $venv …"
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
export PIP_DISABLE_PIP_VERSION_CHECK=1
"$venv/bin/python" -m pip install -qq --require-hashes -r requirements.txt
"$venv/bin/python" -m pip install -qq --no-deps --no-build-isolation -e .
