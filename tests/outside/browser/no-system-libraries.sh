#!/bin/sh
# Shows that nothing but Node is needed: prints a PDF while the folders of shared libraries hold only what Node itself
# is linked with, and those of fonts hold nothing. Once as root and once as an ordinary user with the sandbox on.
# Needs root, for a mount namespace of its own; nothing outside that namespace is changed.
set -eu

repository=$(cd "$(dirname "$0")/../../.." && pwd)
node=$(readlink -f "$repository/node_modules/node/bin/node")

skip() {
  echo "skipped: $1"
  exit 0
}

if [ "${1:-}" != inside ]; then
  [ "$(uname -sm)" = 'Linux x86_64' ] || skip 'the bundled browser is for Linux on x64'
  [ "$(id -u)" = 0 ] || skip 'hiding libraries needs root'
  unshare --mount true 2>/dev/null || skip 'no mount namespaces here (a container without the right to make them)'
  work=$(mktemp -d)
  chmod 755 "$work"
  trap 'rm -rf "$work"' EXIT
  unshare --mount "$0" inside "$work"
  exit
fi

work=$2
needed=$(ldd "$node" | grep -o '/[^ ]*' | sort -u)
hidden=$(ldconfig -p | grep -E 'lib(nss3|nspr4|expat)\.' | grep -o '/[^ ]*$' || true)
[ -n "$hidden" ] || echo 'libnss3, libnspr4 and libexpat are not on this machine to begin with'

# The real folders, such as /usr/lib/x86_64-linux-gnu; each is replaced by one with only Node's own libraries.
folders=$(for file in $needed $hidden; do dirname "$(readlink -f "$file")"; done | sort -u)
number=0
for folder in $folders; do
  number=$((number + 1))
  mkdir "$work/$number"
  for file in $needed; do
    real=$(readlink -f "$file")
    [ "$(dirname "$real")" = "$folder" ] || continue
    cp "$real" "$work/$number/$(basename "$real")"
    cp "$real" "$work/$number/$(basename "$file")"
  done
done
mkdir "$work/empty" "$work/for-mount" "$work/prints"
chmod 1777 "$work/prints"
# `mount` needs more libraries than Node, and is needed until the last folder is hidden.
cp $(ldd "$(command -v mount)" | grep -o '/[^ ]*') "$work/for-mount"

mount --make-rprivate /
for folder in /usr/share/fonts /usr/local/share/fonts /etc/fonts; do
  if [ -d "$folder" ]; then mount --bind "$work/empty" "$folder"; fi
done
number=0
for folder in $folders; do
  number=$((number + 1))
  LD_LIBRARY_PATH="$work/for-mount" mount --bind "$work/$number" "$folder"
done

# From here on only the shell itself and Node can be started.
export PATH=/nowhere HOME=/nowhere
program="$repository/tests/outside/browser/print-once.ts"
"$node" "$program" "$work/prints/root" 0
"$node" "$program" "$work/prints/nobody" 65534
