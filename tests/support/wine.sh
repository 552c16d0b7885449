# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# For tests that run Windows programs, sourced by their scripts: finds wine and gives it a home of
# its own, without a display.

skip() {
    echo "skipped: $*"
    exit 77
}

# need COMMAND PACKAGE
need() {
    command -v "$1" >/dev/null || skip "there is no $1 (package $2)"
}

need_wine() {
    # Debian's wine64 keeps its program out of the path.
    wine=$(command -v wine64 || true)
    [ -n "$wine" ] || [ ! -x /usr/lib/wine/wine64 ] || wine=/usr/lib/wine/wine64
    [ -n "$wine" ] || skip "there is no wine64 (package wine64)"
}

# wine_as VERSION: which Windows programs see: win7, win10
wine_as() {
    "$wine" reg add 'HKCU\Software\Wine' /v Version /d "$1" /f >/dev/null
}

# start_wine FOLDER: makes wine's home there where there is none. Its server ends with the script.
start_wine() {
    unset DISPLAY WAYLAND_DISPLAY
    export WINEPREFIX=$1 WINEARCH=win64 WINEDEBUG=-all
    # Neither .NET nor a browser is asked for, and no menu of the user's desktop is touched.
    export WINEDLLOVERRIDES='mscoree,mshtml=;winemenubuilder.exe=d'
    local server
    server=$(command -v wineserver || echo /usr/lib/wine/wineserver)
    trap "'$server' -k || true" EXIT
    [ -f "$1/interfuse-ready" ] && return
    mkdir -p "$1"
    "$wine" wineboot --init
    wine_as win10
    "$server" -w
    touch "$1/interfuse-ready"
}
