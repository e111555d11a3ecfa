# SPDX-License-Identifier: GPL-3.0-or-later
# What packaging/run and packaging/test share. Read by them, not run.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=$root/build/release

say() { printf '%s\n' "==> $*"; }
fail() {
    printf '%s\n' "$(basename -- "$0"): $*" >&2
    exit 1
}

# Qt wants a UTF-8 locale, and a fresh system has none set.
case $(locale charmap 2>/dev/null) in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

# packages_of PART…: the packages under these headings of the list.
packages_of() {
    for part in "$@"; do
        awk -v heading="# $part:" '/^#/ { inside = ($0 == heading) } !/^#/ && NF && inside' "$root/packaging/debian-packages"
    done
}

# missing_of PACKAGE…: those that are not installed.
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

# install_packages PART…: installs what is missing, and is quick when nothing is.
install_packages() {
    wanted=$(packages_of "$@")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        { command -v cmake && command -v ninja; } >/dev/null ||
            fail "there is no apt here to install packages with. Install what packaging/debian-packages lists (it has Debian's names), then run this again."
        say "No apt here: taking the packages that are installed"
        return
    fi
    # One word a package: none has a blank.
    # shellcheck disable=SC2086
    missing=$(missing_of $wanted | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        fail "packages are missing, and installing them takes root or sudo. Let an administrator run: apt-get install $missing"
    fi
    say "Installing $missing"
    as_root apt-get -q update ||
        fail "the list of packages cannot be fetched. Check the network, and that you may use sudo, and run this again."
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 --no-install-recommends install $missing ||
        fail "a package cannot be installed; the lines above say why. This needs Debian 12 or newer, the network and some free space."
}

# build_targets TARGET…: configures and builds for use, in build/release.
build_targets() {
    say "Building in $build"
    # Warnings are errors only where somebody asks for it: another compiler may have new ones.
    (cd "$root" && cmake --preset release --log-level=WARNING -DCRISIS_WERROR="${CRISIS_WERROR:-OFF}") ||
        fail "the build cannot be set up; the lines above say why. If the system has changed, remove the folder build/release and run this again."
    cmake --build "$build" --target "$@" ||
        fail "the build has failed; the lines above say why. If the system has changed, remove the folder build/release and run this again."
}
