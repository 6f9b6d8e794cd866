# shellcheck shell=bash
# The checkout's own PostgreSQL: one database, three logins, reachable by a socket only its user may open.

readonly socket_port=5432 # names the socket file only: nothing listens on the network
cluster=                  # the server's process, while it runs
sockets=

# PostgreSQL refuses to run as root, and whoever it runs as may not see root's checkout.
private_folder() {
    if is_root; then
        printf '/var/lib/donorbridge/%s\n' "$(printf %s "$checkout" | sha256sum | cut -c1-12)"
    else
        printf '%s\n' "$data/private"
    fi
}

# Starts the cluster, making it first if need be, and exports the three connection strings.
start_private_cluster() {
    private=$(private_folder)
    need_postgres
    make_private_folder
    [ -d "$private/pg" ] || make_private_cluster
    start_server
    [ -s "$private/passwords" ] || make_logins
    export_connections
}

make_private_folder() {
    mkdir -p "$private" && chmod 711 "$private" && printf '%s\n' "$checkout" >"$private/checkout" ||
        refuse "The database's folder $private cannot be written: run as the user who owns it."
}

make_private_cluster() {
    local user making=$private/pg-making
    user=$(postgres_user)
    step "making a private PostgreSQL cluster in $private"
    rm -rf "$making" && mkdir -m 700 "$making"
    ! is_root || chown "$user" "$making"
    make_cluster "$postgres" "$making" --username="$user" --auth-local=peer --auth-host=reject ||
        refuse "The private PostgreSQL cluster could not be made; initdb's own words are above."
    # Only the user who runs the server is its superuser; everybody else needs a password.
    printf 'local all "%s" peer\nlocal all all scram-sha-256\n' "$user" >"$making/pg_hba.conf"
    mv "$making" "$private/pg"
}

start_server() {
    step "starting PostgreSQL"
    wait_for_earlier_server
    make_socket_folder
    ! is_root || chown "$(postgres_user)" "$sockets"
    (
        cd "$private" || exit 1
        as_postgres setsid "$postgres/postgres" -D "$private/pg" -k "$sockets" -p "$socket_port" \
            -c listen_addresses= -c work_mem=16MB -c shared_buffers=256MB -c max_connections=200
    ) >"$data/postgres.log" 2>&1 </dev/null &
    cluster=$!
    on_stop end_group "$cluster" INT 20
    wait_for_cluster "$postgres" "$sockets" "$socket_port" "$cluster" && return
    cat "$data/postgres.log" >&2
    refuse "PostgreSQL did not start; its own words are above."
}

# A short path, since a socket's may not be long; one that a killed script left behind goes now.
make_socket_folder() {
    [ ! -s "$private/sockets" ] || rm -rf "$(cat "$private/sockets")"
    sockets=$(mktemp -d "${TMPDIR:-/tmp}/donorbridge-XXXXXX")
    printf '%s\n' "$sockets" >"$private/sockets"
    on_stop rm -rf "$sockets"
}

# A script that was killed leaves its server a moment to stop by itself.
wait_for_earlier_server() {
    local tenths pid
    pid=$(head -1 "$private/pg/postmaster.pid" 2>/dev/null) || return 0
    for ((tenths = 0; tenths < 50; tenths++)); do
        [ -d "/proc/$pid" ] || return 0
        sleep 0.1
    done
}

# The file of passwords comes last: without it this is done again.
make_logins() {
    local login password making=$private/passwords-making
    (umask 077 && : >"$making")
    for login in owner portal worker; do
        password=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
        printf '%s\n' "$password" >>"$making"
        ask_server "set client_min_messages = warning; drop role if exists donorbridge_$login;
            create role donorbridge_$login login nosuperuser nobypassrls nocreatedb nocreaterole password '$password'"
    done
    ask_server "create database donorbridge owner donorbridge_owner"
    mv "$making" "$private/passwords"
}

ask_server() {
    (
        cd "$private" || exit 1
        as_postgres "$postgres/psql" -X -q -v ON_ERROR_STOP=1 -h "$sockets" -p "$socket_port" -d postgres -c "$1"
    ) >&2 </dev/null || refuse "PostgreSQL refused to make DonorBridge's logins; its own words are above."
}

export_connections() {
    local owner portal worker to="Host=$sockets;Port=$socket_port;Database=donorbridge"
    { read -r owner && read -r portal && read -r worker; } <"$private/passwords"
    export ConnectionStrings__Owner="$to;Username=donorbridge_owner;Password=$owner"
    export ConnectionStrings__Portal="$to;Username=donorbridge_portal;Password=$portal"
    export ConnectionStrings__Worker="$to;Username=donorbridge_worker;Password=$worker"
}
