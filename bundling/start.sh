#!/bin/sh
# Starts TinyTutor where files are not marked as programs:   sh start.sh   or   sh start.sh solve "QUESTION"
#
# Linux desktops mount FAT32 sticks so, and a copy made from one has no marks either. On a disk the marks are
# set. On a stick, where they can not be, a copy of the executable runs from the user's cache folder, with
# links to all the rest, and is removed afterwards: what is kept is still kept on the stick.

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit 1
program=TinyTutor
[ "$1" = solve ] && program=tinytutor-solve && shift

chmod +x "$here/TinyTutor" "$here/tinytutor-solve" 2>/dev/null
[ -x "$here/$program" ] && exec "$here/$program" "$@"

case ",$(findmnt --noheadings --output OPTIONS --target "$here" 2>/dev/null)," in
*,noexec,*)
    echo "This computer runs no programs from here." >&2
    echo "Copy the whole folder to your home folder, and there: sh start.sh" >&2
    exit 1
    ;;
esac

cache=${XDG_CACHE_HOME:-$HOME/.cache}
mkdir -p "$cache" && place=$(mktemp -d "$cache/tinytutor-start.XXXXXX") || exit 1
trap 'rm -f "$place"/* && rmdir "$place"' EXIT
trap 'exit 130' HUP INT TERM
for name in _internal models portable; do
    [ -d "$here/$name" ] && ln -s "$here/$name" "$place/$name"
done
cp "$here/$program" "$place/" && chmod +x "$place/$program" || exit 1
"$place/$program" "$@"
