# SPDX-License-Identifier: GPL-3.0-or-later
# Functions shared by packaging/run and packaging/test, which source this file.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=$root/build/release

say() { printf '%s\n' "==> $*"; }
fail() {
    printf '%s\n' "$(basename -- "$0"): $*" >&2
    exit 1
}

# Qt needs a UTF-8 locale, which a fresh system may not have set.
case $(locale charmap 2>/dev/null) in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

# packages_of PART…: prints the packages under these headings of the list.
packages_of() {
    for part in "$@"; do
        awk -v heading="# $part:" '/^#/ { inside = ($0 == heading) } !/^#/ && NF && inside' "$root/packaging/debian-packages"
    done
}

# missing_of PACKAGE…: prints those that are not installed.
missing_of() {
    installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p')
    for package in "$@"; do
        printf '%s\n' "$installed" | grep -qxF -- "$package" || printf '%s\n' "$package"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# install_packages PART…: installs the missing packages; quick if there are none.
install_packages() {
    wanted=$(packages_of "$@")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        { command -v cmake && command -v ninja; } >/dev/null ||
            fail "apt is not available. Install the packages listed in packaging/debian-packages (under their Debian names), then run this script again."
        say "apt is not available; using the installed packages"
        return
    fi
    # One word per package: names have no spaces.
    # shellcheck disable=SC2086
    missing=$(missing_of $wanted | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        fail "packages are missing, and installing them requires root or sudo. Ask an administrator to run: apt-get install $missing"
    fi
    say "Installing $missing"
    as_root apt-get -q update ||
        fail "could not download the package list. Check the network and your permission to use sudo, then run this script again."
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 --no-install-recommends install $missing ||
        fail "could not install a package; see the messages above. This requires Debian 12 or newer, a network connection and free disk space."
}

# build_targets TARGET…: configures and builds the release preset in build/release.
build_targets() {
    say "Building in $build"
    # Warnings are errors only on request: another compiler may have new ones.
    (cd "$root" && cmake --preset release --log-level=WARNING -DCRISIS_WERROR="${CRISIS_WERROR:-OFF}") ||
        fail "could not configure the build; see the messages above. If the system has changed, remove the folder build/release and run this script again."
    cmake --build "$build" --target "$@" ||
        fail "the build failed; see the messages above. If the system has changed, remove the folder build/release and run this script again."
}
