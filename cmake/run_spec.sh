#!/bin/sh
# Runs one busted specification: run_spec.sh LUA BUSTED SPEC. PC_PRELOAD names a sanitizer runtime that the interpreter
# needs before it loads the module; it is not set for the whole of this script because a shell's own leaks are not ours.
exec env ${PC_PRELOAD:+LD_PRELOAD="$PC_PRELOAD"} "$1" "$2" --output=plainTerminal --pattern=_spec "$3"
