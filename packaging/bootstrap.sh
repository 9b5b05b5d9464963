#!/bin/sh
# Makes sure that the system has what pip cannot bring, then that .venv/ exists:
#
#     packaging/bootstrap.sh python | run | test | large
#
# Each word includes those before it. What is missing is installed on Debian and its kin as root;
# without root the command to run is printed. Elsewhere the libraries are only named.
set -eu
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin:/sbin # ldconfig lives there; an ordinary user's PATH may not name it

# Rows: what must be found (a library or a command), the Debian package, the name in words.
# Found by trial in a bare Debian: without any one of these Qt opens no window. What they depend on
# themselves (libxkbcommon0, libfreetype6, libxcb-image0 …) is left to them.
run='
libEGL.so.1              libegl1             EGL
libGL.so.1               libgl1              OpenGL
libglib-2.0.so.0         libglib2.0-0        GLib
libdbus-1.so.3           libdbus-1-3         D-Bus
libfontconfig.so.1       libfontconfig1      Fontconfig
libxkbcommon-x11.so.0    libxkbcommon-x11-0  xkbcommon for X11
libxcb-cursor.so.0       libxcb-cursor0      XCB cursor
libxcb-icccm.so.4        libxcb-icccm4       XCB ICCCM
libxcb-keysyms.so.1      libxcb-keysyms1     XCB key symbols
libxcb-shape.so.0        libxcb-shape0       XCB shape
libwayland-cursor.so.0   libwayland-cursor0  Wayland cursor'
test='
Xvfb                     xvfb                Xvfb (a display in memory)
xdotool                  xdotool             xdotool (presses keys)
sqlite3                  sqlite3             sqlite3 (asks the data file)'
# What the tests marked `large` need beyond that.
large='
pandoc                   pandoc              pandoc (reads citations back)'

case ${1-} in
    python) rows='' ;;
    run) rows=$run ;;
    test) rows=$run$test ;;
    large) rows=$run$test$large ;;
    *)
        echo "usage: $0 python|run|test|large" >&2
        exit 2
        ;;
esac

packages=''
words=''
need() {
    packages="$packages $1"
    words="$words${words:+, }$2"
}

# The first Python that is new enough; nothing if there is none.
find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            break
        fi
    done
}

venv_made() { [ -x .venv/bin/python ] && [ -x .venv/bin/pip ]; }

if ! venv_made; then
    python=$(find_python)
    if [ -n "$python" ]; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null ||
            need "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" \
                "the modules venv and ensurepip of $python"
    elif command -v python3 >/dev/null; then # but too old; some systems offer a newer one beside it
        need python3.11-venv "Python 3.11 or newer"
    else
        need python3-venv "Python 3.11 or newer"
    fi
fi

# Libraries are asked of the loader, not of dpkg: that holds on every Linux, and whatever a release
# calls the package. macOS has what Qt needs.
if [ -n "$rows" ] && [ "$(uname)" = Linux ]; then
    libraries=$(ldconfig -p 2>/dev/null || :)
    while read -r name package word; do
        case $name in
            '') ;;
            *.so.*) case $libraries in *[[:space:]]"$name "*) ;; *) need "$package" "$word" ;; esac ;;
            *) command -v "$name" >/dev/null || need "$package" "$word" ;;
        esac
    done <<END
$rows
END
fi

if [ -z "$packages" ]; then
    :
elif ! command -v apt-get >/dev/null; then
    echo "Not found on this system, but needed: $words." >&2
elif [ "$(id -u)" -ne 0 ]; then
    echo "Some system packages are missing. Please run this, then try again:" >&2
    echo "    sudo apt-get install$packages" >&2
    exit 1
else
    echo "Installing the system packages$packages"
    export DEBIAN_FRONTEND=noninteractive
    # A foreign package list that cannot be read need not stop us: install decides.
    apt-get update -qq </dev/null || :
    # shellcheck disable=SC2086 # one word for each package
    apt-get install -y -qq --no-install-recommends $packages </dev/null >/dev/null
fi

if ! venv_made; then
    python=$(find_python)
    if [ -z "$python" ]; then
        echo "Python 3.11 or newer is needed, and this system does not offer it." >&2
        exit 1
    fi
    "$python" -m venv --clear .venv # --clear: what is there cannot be used
fi
