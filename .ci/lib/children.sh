# shellcheck shell=bash
# What this script starts, and how it all ends: each child leads a process group of its own, which dies with the script.

declare -a stops=() # commands that undo, newest last
foreground=         # the child that is waited for now

# on_stop COMMAND...: run it when the script ends, the newest first.
on_stop() { stops+=("$(printf '%q ' "$@")"); }

# heed_interrupts ARGUMENTS...: a shell that starts this script in the background has it ignore INT, and what is
# ignored from the start cannot be trapped: start over, with the same process id, heeding it.
heed_interrupts() {
    ((0x$(sed -n 's/^SigIgn:\s*//p' "/proc/$$/status") & 2)) || return 0
    exec env --default-signal=INT "$0" "$@"
}

# From here on INT and TERM end the script at once, also while it waits for a child.
stop_on_signal() {
    trap stop_all EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

stop_all() {
    local status=$? i
    trap '' INT TERM HUP
    [ -z "$foreground" ] || end_group "$foreground" TERM 30
    for ((i = ${#stops[@]} - 1; i >= 0; i--)); do eval "${stops[i]}"; done
    exit "$status"
}

# child COMMAND...: becomes the command, leading its own group and ended by the kernel if this script is killed.
# The locks (8, 9) stay the script's own.
child() { exec setsid setpriv --pdeathsig TERM -- "$@" 8>&- 9>&-; }

# attend COMMAND...: runs it to its end; unlike a plain call, a signal does not have to wait for that end.
# Never call it in a subshell: signals reach this shell only.
attend() {
    local status
    (child "$@") </dev/null &
    foreground=$!
    wait "$foreground"
    status=$?
    kill -KILL -- "-$foreground" 2>/dev/null # what it started and left
    foreground=
    return "$status"
}

# end_group LEADER SIGNAL TENTHS: the signal, then KILL for whatever is left of the group after so many tenths of a second.
end_group() {
    local tenths
    kill "-$2" "$1" 2>/dev/null
    for ((tenths = $3; tenths > 0; tenths--)); do
        kill -0 "$1" 2>/dev/null || break
        sleep 0.1
    done
    kill -KILL -- "-$1" 2>/dev/null
    wait "$1" 2>/dev/null
    return 0
}
