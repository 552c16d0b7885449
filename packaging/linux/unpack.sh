#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Interfuse, in an archive behind these lines.
set -eu

usage() {
    cat <<'TEXT'
Usage: sh interfuse-….sh [--prefix DIR] [--no-menu]

Unpacks Interfuse and, in your own applications menu, adds it. Nothing outside your home is changed.

  --prefix DIR   where to (default: ~/.local/opt/interfuse); what is there of Interfuse is replaced
  --no-menu      leave the applications menu and ~/.local/bin alone
  --remove       take it all away again; the same --prefix counts
TEXT
}

prefix=${HOME:-/opt}/.local/opt/interfuse
menu=true
remove=false
while [ $# -gt 0 ]; do
    case $1 in
        --prefix)
            [ $# -ge 2 ] || { usage >&2; exit 2; }
            prefix=$2
            shift
            ;;
        --no-menu) menu=false ;;
        --remove) remove=true ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done
case $prefix in
    /*) ;;
    *) prefix=$(pwd)/$prefix ;;
esac
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin

refresh_menu() {
    for command in "update-desktop-database $data/applications" "update-mime-database $data/mime"; do
        command -v "${command%% *}" >/dev/null 2>&1 && $command >/dev/null 2>&1 || true
    done
}

take_away() {
    # Only what is ours: a folder with the launcher in it, links into it, entries that name it.
    [ ! -x "$prefix/bin/interfuse" ] || rm -rf "$prefix"
    if [ -L "$bin/interfuse" ] && [ "$(readlink "$bin/interfuse")" = "$prefix/bin/interfuse" ]; then
        rm -f "$bin/interfuse"
    fi
    if grep -qs "^Exec=\"$prefix/" "$data/applications/interfuse.desktop"; then
        rm -f "$data/applications/interfuse.desktop" "$data/mime/packages/interfuse.xml"
        find "$data/icons/hicolor" \( -name interfuse.png -o -name interfuse.svg \
            -o -name 'application-x-interfuse-recipe.*' \) -delete 2>/dev/null || true
    fi
}

if $remove; then
    take_away
    refresh_menu
    echo "Interfuse was removed. Your settings and LibTorch are left: interfuse libraries --remove,"
    echo "before this, takes the latter away."
    exit 0
fi

if [ -e "$prefix" ] && [ ! -x "$prefix/bin/interfuse" ]; then
    echo "$prefix is there and holds no Interfuse: name another place with --prefix." >&2
    exit 1
fi
parent=$(dirname "$prefix")
mkdir -p "$parent"
growing=$(mktemp -d "$parent/.interfuse.XXXXXX")
trap 'rm -rf "$growing"' EXIT
tail -n "+@LINES@" "$0" | tar -xzf - -C "$growing" --strip-components=1
chmod 755 "$growing"
rm -rf "$prefix"
mv "$growing" "$prefix"
trap - EXIT

if $menu; then
    mkdir -p "$bin" "$data/applications" "$data/mime/packages" "$data/icons"
    ln -sf "$prefix/bin/interfuse" "$bin/interfuse"
    sed "s|^Exec=interfuse|Exec=\"$prefix/bin/interfuse\"|" "$prefix/share/applications/interfuse.desktop" \
        > "$data/applications/interfuse.desktop"
    cp "$prefix/share/mime/packages/interfuse.xml" "$data/mime/packages/"
    cp -R "$prefix/share/icons/hicolor" "$data/icons/"
    refresh_menu
fi
echo "Interfuse is in $prefix. Start it with $prefix/bin/interfuse."
exit 0
