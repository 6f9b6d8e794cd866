# shellcheck shell=bash
# Starting the portal and waiting until it serves its sign-in page.

readonly usual_port=5080
portal= # its process, while it runs
address=

# Sets address. The usual port if it is free, else one that the system gives.
start_portal() {
    local port=$usual_port
    ! port_answers "$port" || port=0
    launch_portal "$port"
    # Another checkout may have taken the usual port in between.
    if ! wait_for_portal && [ "$port" -ne 0 ] && grep -qi 'address already in use' "$data/portal.log"; then
        launch_portal 0
        wait_for_portal
    fi
    [ -n "$address" ] && return
    tail -n 30 "$data/portal.log" >&2
    refuse "The portal did not start; its last words are above, all of them in $data/portal.log"
}

launch_portal() {
    (
        cd "$data/portal" || exit 1
        export ASPNETCORE_URLS="http://127.0.0.1:$1" DONORBRIDGE_DEMO_SIGNINS="$data/sign-ins"
        # The address is read back from this one line of its log.
        export Logging__Console__FormatterName=simple Logging__LogLevel__Microsoft__Hosting__Lifetime=Information
        child dotnet DonorBridge.Portal.dll
    ) >"$data/portal.log" 2>&1 </dev/null &
    portal=$!
    on_stop end_group "$portal" TERM 25
}

# Until the sign-in page is served, at most two minutes (the first start fills the demonstration region); fails when the portal ends.
wait_for_portal() {
    local tenths port
    for ((tenths = 0; tenths < 1200; tenths++)); do
        kill -0 "$portal" 2>/dev/null || return 1
        port=$(sed -n 's|.*Now listening on: http://127\.0\.0\.1:\([0-9]*\).*|\1|p' "$data/portal.log" | head -1)
        if [ -n "$port" ] && serves_a_page "$port"; then
            address=http://localhost:$port
            return 0
        fi
        sleep 0.1
    done
    return 1
}

port_answers() { (exec 7<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Whether the front page, or where it leads somebody who is not signed in, comes with status 200.
serves_a_page() {
    local path=/ status
    for _ in 1 2 3 4; do
        read -r status path < <(get "$1" "$path")
        case $status in
            200) return 0 ;;
            30?) [[ $path = /* ]] || path=/${path#http://*/} ;;
            *) return 1 ;;
        esac
    done
    return 1
}

# get PORT PATH: prints the status and where it leads.
get() (
    exec 7<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&7
    read -r -t 20 _ status _ <&7
    while read -r -t 5 line <&7 && line=${line%$'\r'} && [ -n "$line" ]; do
        case ${line,,} in location:*) location=${line#*: } ;; esac
    done
    printf '%s %s\n' "${status-}" "${location-}"
)
