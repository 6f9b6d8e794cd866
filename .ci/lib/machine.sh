# shellcheck shell=bash
# What the machine must have, and getting it where that needs no question: as root, from the system's packages.

can_install() { is_root && have apt-get; }

# The command that would install these packages, for a sentence.
install_command() { printf '%sapt-get install %s' "$(is_root || echo 'sudo ')" "$*"; }

install() {
    step "installing $*"
    export DEBIAN_FRONTEND=noninteractive
    attend apt-get -qq update >&2
    attend apt-get -qq install -y --no-install-recommends "$@" >&2
}

need_sdk() {
    export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
    have dotnet || refuse "The .NET 10 SDK is missing: $(install_command dotnet-sdk-10.0)"
    (cd "$checkout" && dotnet --version >/dev/null 2>&1) && return
    refuse "The .NET 10 SDK is missing (dotnet is here, but not version 10): $(install_command dotnet-sdk-10.0)"
}

need_node() {
    if have node && have npm; then return; fi
    can_install && install nodejs npm && return
    refuse "Building the portal's assets needs Node and npm: $(install_command nodejs npm)"
}

# Sets the variable postgres to the folder of a PostgreSQL that is new enough.
need_postgres() {
    postgres=$(find_postgres) && return
    can_install && install_postgres && postgres=$(find_postgres) && return
    refuse "PostgreSQL $oldest_postgres or later is missing: $(install_command postgresql)"
}

# Debian's package makes and starts a cluster of its own unless told not to; ours is private.
install_postgres() {
    install postgresql-common &&
        sed -i -E 's/^#?\s*create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf &&
        install postgresql
}

# Exports where Chromium is. Without it the browser tests say that they were skipped.
want_chromium() {
    local name
    if ! find_chromium && can_install; then install chromium; fi
    find_chromium && return
    step "Browser tests will be skipped, for want of Chromium: $(install_command chromium)"
}

find_chromium() {
    local name
    for name in chromium chromium-browser google-chrome; do
        have "$name" || continue
        DONORBRIDGE_CHROMIUM=$(command -v "$name")
        export DONORBRIDGE_CHROMIUM
        return 0
    done
    return 1
}
