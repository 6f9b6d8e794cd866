# shellcheck shell=bash
# ./donorbridge run

run() {
    [ $# -eq 0 ] || { [ "$1" = --help ] && introduce_run && exit 0; } || wrong_use "run takes no '$1': see ./donorbridge run --help"
    prepare_data_folder
    be_the_only_run
    stop_on_signal
    need_sdk
    refuse_half_a_database
    build_when_changed portal "src workflows" build_portal
    connect_to_database
    step "starting the portal"
    start_portal
    announce
    wait_for_an_end
}

introduce_run() {
    cat <<'END'
./donorbridge run: starts PostgreSQL and the portal and prints where it is and how to sign in; Ctrl+C stops both.

In the environment, if you have a PostgreSQL (15 or later) of your own:
  ConnectionStrings__Owner     owns the database; with CREATEROLE the other two logins are made for you
  ConnectionStrings__Portal    the login that serves people
  ConnectionStrings__Worker    the login that runs jobs
Without them a private cluster is made: in .data/, or for root in /var/lib/donorbridge.
END
}

be_the_only_run() {
    exec 9>"$data/run.lock"
    flock --nonblock 9 && rm -f "$data/address" "$data/connections" && return
    if [ -s "$data/address" ]; then
        echo "DonorBridge already runs from this checkout: $(cat "$data/address")"
    else
        echo "DonorBridge is already starting from this checkout."
    fi
    exit 1
}

refuse_half_a_database() {
    [ -n "${ConnectionStrings__Portal-}" ] && [ -n "${ConnectionStrings__Worker-}" ] && [ -n "${ConnectionStrings__Owner-}" ] && return
    [ -z "${ConnectionStrings__Portal-}${ConnectionStrings__Worker-}" ] && return
    refuse "Name all three of ConnectionStrings__Owner, ConnectionStrings__Portal and ConnectionStrings__Worker, or Owner alone, or none."
}

build_portal() {
    need_node
    publish DonorBridge.Portal "$data/portal"
}

connect_to_database() {
    if [ -z "${ConnectionStrings__Owner-}" ]; then
        start_private_cluster
    elif [ -z "${ConnectionStrings__Portal-}" ]; then
        step "making the portal's and the worker's logins"
        make_given_logins
    else
        step "using the database that ConnectionStrings__Owner names"
    fi
    keep_connections
}

# The terminal's admin verbs use them while this runs.
keep_connections() {
    (umask 077 && printf 'export ConnectionStrings__%s\n' "Owner=${ConnectionStrings__Owner@Q}" \
        "Portal=${ConnectionStrings__Portal@Q}" "Worker=${ConnectionStrings__Worker@Q}" >"$data/connections")
    on_stop rm -f "$data/connections"
}

make_given_logins() {
    local made
    build_terminal
    made=$(dotnet "$data/cli/donorbridge.dll" admin logins) || refuse "The owner's login could not make the other two; its words are above."
    eval "$(sed -nE "s/^(ConnectionStrings__(Portal|Worker))=(.*)$/export \1='\3'/p" <<<"$made")"
}

announce() {
    printf '%s\n' "$address" >"$data/address"
    on_stop rm -f "$data/address"
    printf '\nDonorBridge: %s\n' "$address"
    if [ -s "$data/sign-ins" ]; then
        printf '\n'
        awk -F '\t' '{ printf "  %-24s %-36s %-20s %s\n", $1, $2, $3, $4 }' "$data/sign-ins"
    fi
    printf '\nCtrl+C stops it. Its log: %s\n' "$data/portal.log"
}

wait_for_an_end() {
    # shellcheck disable=SC2086 # cluster is empty when the database is somebody else's
    wait -n $portal $cluster
    kill -0 "$portal" 2>/dev/null && refuse "PostgreSQL ended by itself; its words are in $data/postgres.log"
    refuse "The portal ended by itself; its last words are in $data/portal.log"
}
