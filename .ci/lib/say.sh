# shellcheck shell=bash
# What the script says: steps and refusals go to standard error, so that standard output stays the verb's own.

step() { printf 'donorbridge: %s\n' "$*" >&2; }

# refuse SENTENCE: the person can mend it; say how and stop.
refuse() {
    printf 'donorbridge: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

is_root() { [ "$(id -u)" -eq 0 ]; }
