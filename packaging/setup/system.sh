#!/usr/bin/env bash
# Programs the tests run for real: ClamAV's daemon, Tesseract, a Secret Service keyring on a private bus, and what Qt
# needs to draw windows nobody sees.
# Installs them where it may; otherwise prints the exact command and goes on: those tests then fail and say why.
set -euo pipefail

missing=()
[ -x /usr/sbin/clamd ] || command -v clamd >/dev/null || missing+=(clamav-daemon)
command -v gnome-keyring-daemon >/dev/null || missing+=(gnome-keyring)
command -v tesseract >/dev/null || missing+=(tesseract-ocr)
command -v dbus-run-session >/dev/null || missing+=(dbus)
command -v Xvfb >/dev/null || missing+=(xvfb)
libraries=$(ldconfig -p) fonts=$(fc-list 2>/dev/null || true)  # whole: a pipe that grep leaves early counts as failed
for library in libEGL.so.1=libegl1 libGL.so.1=libgl1 libpulse.so.0=libpulse0 libxkbcommon-x11.so.0=libxkbcommon-x11-0 \
  libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4 libxcb-keysyms.so.1=libxcb-keysyms1 \
  libxcb-shape.so.0=libxcb-shape0 libxcb-image.so.0=libxcb-image0 libxcb-render-util.so.0=libxcb-render-util0 \
  libX11-xcb.so.1=libx11-xcb1 libxcb-randr.so.0=libxcb-randr0 libxcb-shm.so.0=libxcb-shm0 libxcb-sync.so.1=libxcb-sync1 \
  libxcb-xfixes.so.0=libxcb-xfixes0 libxcb-xkb.so.1=libxcb-xkb1 libxcb-render.so.0=libxcb-render0 \
  libXtst.so.6=libxtst6 libglib-2.0.so.0=libglib2.0-0 libdbus-1.so.3=libdbus-1-3 libfontconfig.so.1=libfontconfig1; do
  [[ $libraries == *"${library%%=*} "* ]] || missing+=("${library##*=}")
done
[[ $fonts == *"DejaVu Sans"* ]] || missing+=(fontconfig fonts-dejavu-core)
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
