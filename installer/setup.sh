#!/usr/bin/env bash
# Makes a checkout ready to run and test: system packages, the environment in .venv, the pinned
# packages, the translations. Quick when nothing changed; works as root or through sudo.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly VENV="$PWD/.venv"
readonly SYSTEM_PACKAGES=(
    libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libcups2 fonts-liberation2
)
readonly TEST_PACKAGES=(xvfb xauth poppler-utils)

say() { printf 'setup: %s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# A Python that is new enough and can make an environment.
find_python() {
    local candidate
    for candidate in python3.11 python3 python3.12 python3.13; do
        if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' \
            2>/dev/null; then
            printf '%s' "$candidate"
            return
        fi
    done
    return 1
}

# Newer releases of Debian and Ubuntu call some libraries by a name that ends in t64.
is_installed() {
    local states
    states=$(dpkg-query --show --showformat='=${db:Status-Status}\n' "$1" "$1t64" 2>/dev/null) || true
    [[ $states == *=installed* ]]
}

install_system_packages() {
    local missing=() package as_root=()
    command -v dpkg-query >/dev/null || {
        say "this is not Debian or Ubuntu: see to it that these are there: ${SYSTEM_PACKAGES[*]} ${TEST_PACKAGES[*]}"
        return
    }
    find_python >/dev/null || missing+=(python3 python3-venv)
    for package in "${SYSTEM_PACKAGES[@]}" "${TEST_PACKAGES[@]}"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null \
            || stop "system packages are missing and there is neither root nor sudo; ask an administrator for: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    say "installing system packages: ${missing[*]}"
    "${as_root[@]}" apt-get update --quiet
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --quiet --no-install-recommends "${missing[@]}"
}

# An environment that was copied or moved still points at its old place: it is made anew.
make_environment() {
    local python
    if [ -x "$VENV/bin/python" ] && grep --quiet --fixed-strings "$VENV" "$VENV/bin/activate" \
        && "$VENV/bin/python" -c '' 2>/dev/null; then
        return
    fi
    python=$(find_python) || stop "no Python 3.11 or newer was found"
    say "making the environment .venv with $("$python" --version)"
    rm -rf "$VENV"
    "$python" -m venv "$VENV"
}

# Runs a command unless it already ran with the same contents of the files it depends on.
once_for() {
    local stamp="$VENV/.$1" wanted
    wanted=$(cat "${@:3:$2}" | sha256sum)
    shift $(($2 + 2))
    [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return
    "$@"
    printf '%s\n' "$wanted" >"$stamp"
}

install_python_packages() {
    say "installing the pinned packages"
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check \
        --require-hashes --requirement requirements.txt
}

install_desk_app() {
    say "installing desk-app from this checkout"
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check \
        --no-deps --no-build-isolation --editable .
}

install_system_packages
make_environment
once_for requirements 1 requirements.txt install_python_packages
once_for desk-app 3 requirements.txt pyproject.toml installer/build_hook.py install_desk_app
"$VENV/bin/python" installer/translations.py
