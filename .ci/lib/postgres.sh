# shellcheck shell=bash
# Finding PostgreSQL and running a private cluster of it. Needs say.sh.

readonly oldest_postgres=15

# Folders where an installed PostgreSQL may keep initdb, the best guess first.
postgres_folders() {
    local found
    for found in initdb pg_config; do
        have "$found" && dirname "$(readlink -f "$(command -v "$found")")"
    done
    printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql/bin | sort -rV
}

postgres_major() { "$1/postgres" --version 2>/dev/null | sed -E 's/^[^0-9]*([0-9]+).*/\1/'; }

# Prints the folder of a PostgreSQL that is new enough, or fails.
find_postgres() {
    local folder major
    while read -r folder; do
        [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && [ -x "$folder/psql" ] || continue
        major=$(postgres_major "$folder")
        [ "${major:-0}" -ge "$oldest_postgres" ] || continue
        printf '%s\n' "$folder"
        return 0
    done < <(postgres_folders)
    return 1
}

# PostgreSQL refuses to run as root: root runs it as this user, anybody else as themselves.
postgres_user() {
    if ! is_root; then
        id -un
    elif id postgres >/dev/null 2>&1; then
        echo postgres
    else
        echo nobody
    fi
}

# as_postgres COMMAND...: becomes the command (exec), as the user who may run PostgreSQL, and is interrupted by the
# kernel (PostgreSQL: a fast, clean stop) if this script is killed. The locks (8, 9) stay the script's own.
as_postgres() {
    local user
    user=$(postgres_user)
    if is_root; then
        exec setpriv --pdeathsig INT --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@" 8>&- 9>&-
    fi
    exec setpriv --pdeathsig INT -- "$@" 8>&- 9>&-
}

# make_cluster BIN FOLDER OPTIONS...: initdb into FOLDER, which the user who runs PostgreSQL may write; quietly unless it fails.
make_cluster() {
    local bin=$1 folder=$2 words
    shift 2
    words=$(
        cd "$(dirname "$folder")" || exit 1
        as_postgres "$bin/initdb" --pgdata="$folder" --encoding=UTF8 --locale=C.UTF-8 "$@" 2>&1
    ) && return
    printf '%s\n' "$words" >&2
    return 1
}

# answers BIN FOLDER PORT: whether the cluster whose socket is in FOLDER takes connections.
answers() { "$1/pg_isready" -q -h "$2" -p "$3" -t 1; }

# wait_for_cluster BIN FOLDER PORT PID: until it answers; fails when the process ends first or after 30 seconds.
wait_for_cluster() {
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        answers "$1" "$2" "$3" && return 0
        kill -0 "$4" 2>/dev/null || return 1
        sleep 0.1
    done
    return 1
}
