# shellcheck shell=bash
# Every verb but run and test: the terminal, DonorBridge.Cli. Its output is the verb's alone.

introduce() {
    cat <<'END'
DonorBridge: one report, each donor's own form.

./donorbridge run     starts PostgreSQL and the portal, prints its address and sign-ins
./donorbridge test    builds and tests everything

END
    terminal --help
}

terminal() {
    prepare_data_folder
    stop_on_signal
    need_sdk
    build_terminal
    [ "${1-}" != admin ] || connect_admin
    [ -n "$cluster" ] || exec dotnet "$data/cli/donorbridge.dll" "$@"
    (child dotnet "$data/cli/donorbridge.dll" "$@") <&0 &
    foreground=$!
    wait "$foreground"
    exit $?
}

build_terminal() { build_when_changed terminal "$terminal_sources" publish DonorBridge.Cli "$data/cli"; }

readonly terminal_sources="src/DonorBridge.Reporting src/DonorBridge.Documents src/DonorBridge.Workflows src/DonorBridge.Store src/DonorBridge.Cli src/DonorFormats src/StandardReport workflows"

# admin verbs need the database: the one that is named, the one that runs now, or the private one started for the while.
connect_admin() {
    [ -z "${ConnectionStrings__Owner-}" ] || return 0
    exec 9>"$data/run.lock"
    if ! flock --nonblock 9; then
        # shellcheck source=/dev/null
        . "$data/connections" || refuse "The portal is only just starting: try again when it has said its address."
    else
        start_private_cluster
    fi
}

# wrong_use SENTENCE: the exit code the terminal has for it too.
wrong_use() {
    printf 'donorbridge: %s\n' "$*" >&2
    exit 2
}
