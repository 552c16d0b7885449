# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The packages: made, looked at, installed where nothing of this machine changes, used from a terminal and
from the window, and removed without leaving anything.

"Where nothing of this machine changes" is an overlay over its root, in a mount namespace of its own, which
takes root; and an overlay over a bare Debian 12 (scripts/bare-debian), for what carries its libraries.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BUILD = Path(os.environ["INTERFUSE_BUILD"])
TORCH = Path(os.environ["INTERFUSE_TORCH"])
BARE = Path(os.environ["INTERFUSE_DEPS"]) / "debian-12"
ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGES = BUILD / "packages"
SKIPPED = 77
TIME_LIMIT = 300

# In the namespace. $1: what lies below the overlay; $2: where the packages and LibTorch are; $3: the script
# that runs inside.
ENTER = r"""
set -eu
mount --make-rprivate /
top=$(mktemp -d)
mount -t tmpfs interfuse-overlay "$top"
mkdir "$top/upper" "$top/work" "$top/root"
mount -t overlay overlay -o "lowerdir=$1,upperdir=$top/upper,workdir=$top/work" "$top/root"
cd "$top/root"
mkdir -p given dev proc tmp/.X11-unix
mount --bind /dev dev
mount -t proc proc proc
mount -t tmpfs tmp tmp
chmod 1777 tmp
mkdir tmp/.X11-unix
mount --rbind "$2" given
[ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix tmp/.X11-unix
exec chroot . env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/home/somebody \
    "DISPLAY=${DISPLAY-}" sh -eu "/given/$3"
"""

# What every script below begins with.
PREPARE = r"""
mkdir -p "$HOME"
export INTERFUSE_TORCH_DIR=/given/libtorch
ldconfig 2>/dev/null || true
files() {
    # Where packages put things; the rest of the machine may be at work.
    find /usr /etc /opt /var "$HOME" -xdev \( -path /var/log -o -path /var/cache -o -path /var/tmp \
        -o -path /var/lib/dpkg -o -path /etc/ld.so.cache \) -prune -o -print 2>/dev/null | sort
}
"""

WINDOW = r"""
# The window under a display of its own: F5 calibrates, Ctrl+E and Return export. A key that comes too early
# does nothing, so that it is pressed again.
interfuse --sample > /tmp/window.log 2>&1 &
program=$!
window() {
    xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -n 1 | grep .
}
key() {
    xdotool windowfocus "$(window "$1")" && sleep 0.5 && xdotool key "$2"
}
press_until() {
    for _ in $(seq 1 60); do
        for key in $2; do
            key "$1" "$key" || true
            sleep 1
            if eval "$3"; then return 0; fi
        done
    done
    echo "Waited in vain for: $3" >&2
    cat /tmp/window.log >&2
    return 1
}
press_until Interfuse "F5 ctrl+e" "window Export"
press_until Export Return 'test -e "$HOME/merged-model/model.safetensors"'
kill -0 $program
kill $program
wait $program || true
cmp "$HOME/merged-model/model.safetensors" /tmp/merged/model.safetensors
rm -rf "$HOME/merged-model"
echo "the window merged it to the same bytes"
"""

DEB = PREPARE + r"""
files > /tmp/before
dpkg -i /given/packages/interfuse_*.deb
interfuse --version
test -s /usr/share/man/man1/interfuse.1.gz
INTERFUSE_TORCH_DIR= interfuse merge x </dev/null 2>&1 | grep -F "interfuse libraries --fetch"
interfuse merge /usr/share/interfuse/sample/recipe.yaml --output /tmp/merged --quiet
""" + WINDOW + r"""
dpkg --purge interfuse
rm -rf "$HOME"
mkdir -p "$HOME"
files > /tmp/after
diff /tmp/before /tmp/after
echo "nothing was left"
"""

BARE_SCRIPT = PREPARE + r"""
sh /given/packages/interfuse-*.sh
interfuse=$HOME/.local/bin/interfuse
"$interfuse" --version
"$interfuse" libraries
"$interfuse" merge "$HOME/.local/opt/interfuse/share/interfuse/sample/recipe.yaml" --output /tmp/merged --quiet
"$interfuse" --sample > /tmp/window.log 2>&1 &
program=$!
sleep 8
kill -0 $program || { cat /tmp/window.log; exit 1; }
# Only the C and C++ libraries are the system's.
grep -oE '/[^ ]*[.]so[^ ]*' /proc/$program/maps | sort -u | grep -vE '^(/home/somebody/.local/opt|/given)/' \
    | grep -vE '/(ld-linux-x86-64|lib(c|m|dl|rt|pthread|resolv|gcc_s|stdc[+][+]))[.]so' > /tmp/others || true
kill $program
wait $program || true
test ! -s /tmp/others || { cat /tmp/others; exit 1; }
echo "the window came up"
sh /given/packages/interfuse-*.sh --remove
find "$HOME" \( -name '*interfuse*' -o -type l \) ! -path "$HOME/.config/*" ! -path "$HOME/.cache/*" \
    ! -path "$HOME/.local/state/*" > /tmp/left
test ! -s /tmp/left || { cat /tmp/left; exit 1; }
echo "nothing was left"
"""


def run(*command: object, **more: object) -> subprocess.CompletedProcess:
    return subprocess.run([str(word) for word in command], text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=TIME_LIMIT, **more)


class Display:
    """A display that nobody sees, with a number that is free."""

    def __enter__(self) -> str:
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            return ":" + pipe.readline().strip()

    def __exit__(self, *_: object) -> None:
        self.server.send_signal(signal.SIGTERM)
        self.server.wait()


class Packages(unittest.TestCase):
    given: tempfile.TemporaryDirectory

    @classmethod
    def setUpClass(cls) -> None:
        shutil.rmtree(PACKAGES, ignore_errors=True)
        made = subprocess.run([ROOT / "scripts/package", "--no-setup"], text=True, capture_output=True,
                              timeout=1200)
        assert made.returncode == 0, made.stdout + made.stderr
        print(made.stdout)
        cls.given = tempfile.TemporaryDirectory(prefix="interfuse-packages-")
        given = Path(cls.given.name)
        shutil.copytree(PACKAGES, given / "packages")
        library = given / "libtorch/torch/lib"
        library.mkdir(parents=True)
        for name in ("libtorch_cpu.so", "libc10.so", "libgomp.so.1"):
            try:
                os.link(TORCH / "lib" / name, library / name)
            except OSError:
                shutil.copy(TORCH / "lib" / name, library / name)
        (library.parent / "version.py").write_text("__version__ = '2.11.0'\n")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.given.cleanup()

    def package(self, pattern: str) -> Path:
        found = list(PACKAGES.glob(pattern))
        self.assertEqual(len(found), 1, found)
        return found[0]

    def inside(self, lower: Path, script: str) -> str:
        given = Path(self.given.name)
        (given / "enter").write_text(ENTER)
        (given / "script").write_text(script)
        with Display() as display:
            done = run("unshare", "--mount", "--pid", "--fork", "--kill-child", "bash", given / "enter", lower,
                       given, "script", env={**os.environ, "DISPLAY": display})
        self.assertEqual(done.returncode, 0, done.stdout[-4000:])
        return done.stdout

    def test_every_package_has_its_checksum(self) -> None:
        files = [file for file in PACKAGES.iterdir() if file.suffix != ".sha256"]
        self.assertEqual(len(files), 4, files)
        for file in files:
            done = run("sha256sum", "--check", f"{file.name}.sha256", cwd=PACKAGES)
            self.assertEqual(done.returncode, 0, done.stdout)

    def test_debians_own_checker_finds_no_fault(self) -> None:
        if shutil.which("lintian") is None:
            self.skipTest("there is no lintian")
        told = run("lintian", "--no-cfg", "--allow-root", self.package("*.deb")).stdout
        faults = [line for line in told.splitlines() if re.match("[EW]: ", line)]
        self.assertFalse(faults, "\n".join(faults))

    def test_the_rpm_asks_for_little_and_holds_no_scripts(self) -> None:
        if shutil.which("rpm") is None:
            self.skipTest("there is no rpm")
        package = self.package("*.rpm")
        wanted = run("rpm", "-qp", "--requires", package).stdout.split("\n")
        names = {re.split(r"[.(]", line)[0] for line in wanted if line}
        self.assertLessEqual(names, {"libc", "libgcc_s", "libstdc++", "rpmlib"})
        self.assertEqual(run("rpm", "-qp", "--scripts", package).stdout.strip(), "")
        files = run("rpm", "-qlp", package).stdout.split()
        self.assertIn("/usr/bin/interfuse", files)
        self.assertIn("/usr/lib/interfuse/carried/libQt6Core.so.6", files)
        self.assertFalse([name for name in files if "libtorch" in name or "libnv" in name])
        self.assertFalse([name for name in files if not name.startswith("/usr/")])

    def test_the_deb_installs_works_and_goes(self) -> None:
        told = self.inside(Path("/"), DEB)
        self.assertIn("the window merged it to the same bytes", told)
        self.assertIn("nothing was left", told)

    def test_the_script_works_on_a_bare_debian(self) -> None:
        if not (BARE / "etc/debian_version").exists():
            self.skipTest("there is no bare Debian 12; scripts/bare-debian makes one")
        told = self.inside(BARE, BARE_SCRIPT)
        self.assertIn("the window came up", told)
        self.assertIn("nothing was left", told)


def lacking() -> str:
    for name in ("unshare", "dpkg-deb", "cpack", "rpmbuild", "Xvfb", "xdotool"):
        if shutil.which(name) is None:
            return f"there is no {name}"
    if os.geteuid() != 0:
        return "it takes root"
    probe = ("mount --make-rprivate / && t=$(mktemp -d) && mount -t tmpfs t $t && mkdir $t/u $t/w $t/m && "
             "mount -t overlay o -o lowerdir=/,upperdir=$t/u,workdir=$t/w $t/m")
    if run("unshare", "--mount", "--pid", "--fork", "bash", "-c", probe).returncode != 0:
        return "overlays cannot be mounted here"
    return ""


if __name__ == "__main__":
    if why := lacking():
        print(f"Skipped: {why}.")
        sys.exit(SKIPPED)
    unittest.main()
