#!/usr/bin/env bash
# Programs the tests run for real: ClamAV's daemon, Tesseract, and a Secret Service keyring on a private bus.
# Installs them where it may; otherwise prints the exact command and goes on: those tests then fail and say why.
set -euo pipefail

missing=()
[ -x /usr/sbin/clamd ] || command -v clamd >/dev/null || missing+=(clamav-daemon)
command -v gnome-keyring-daemon >/dev/null || missing+=(gnome-keyring)
command -v tesseract >/dev/null || missing+=(tesseract-ocr)
command -v dbus-run-session >/dev/null || missing+=(dbus)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "The tests also need: ${missing[*]} (names of Debian's packages; install your system's own)." >&2
  exit 0
fi
run=()
if [ "$(id -u)" -ne 0 ]; then
  if sudo -n true 2>/dev/null; then
    run=(sudo)
  else
    echo "The tests also need some programs. Install them with:" >&2
    echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
    exit 0
  fi
fi
echo "Installing ${missing[*]} …"
export DEBIAN_FRONTEND=noninteractive
"${run[@]}" apt-get update -qq >/dev/null
"${run[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
