#!/bin/sh
# Sees to it that there is a Chromium for the tests of the pages: installs Debian's where that may be done, else says in one line what to install.
[ -x /usr/bin/chromium ] || [ -x /usr/bin/chromium-browser ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null && exit 0
fi
echo "The tests of the pages need a browser at /usr/bin/chromium: apt-get install -y --no-install-recommends chromium (or build with -DskipTests)." >&2
exit 1
