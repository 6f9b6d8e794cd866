# shellcheck shell=bash
# ./donorbridge test: builds everything, runs every test project, ends with one line of counts.

passed=0 failed=0 skipped=0
reports=              # folder of xUnit's XML, one file for each project
declare -A running=() # process -> project
declare -A begun=()   # project -> second it began at

run_tests() {
    local only= slow=
    while [ $# -gt 0 ]; do
        case $1 in
            --full) export DONORBRIDGE_FULL=1 ;;
            --slow) slow=1 ;;
            --only) only=${2-} && [ -n "$only" ] && shift || wrong_use "--only needs a project: Store, or DonorBridge.Store.Tests" ;;
            --help) introduce_tests && exit 0 ;;
            --) shift && break ;;
            *) wrong_use "test takes no '$1': see ./donorbridge test --help" ;;
        esac
        shift
    done
    prepare_data_folder
    stop_on_signal
    # Tests never touch a database that they did not make.
    unset ConnectionStrings__Owner ConnectionStrings__Portal ConnectionStrings__Worker
    need_sdk
    need_node
    want_chromium
    start_test_server
    build_tests "$only"
    run_projects "$only" "$@"
    [ -z "$slow" ] || slowest
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ]
    exit $?
}

introduce_tests() {
    cat <<'END'
./donorbridge test [--full] [--slow] [--only PROJECT] [-- OPTIONS]

  --full          the long runs too
  --slow          lists the twenty tests that took longest
  --only PROJECT  one test project: Store, or DonorBridge.Store.Tests
  -- OPTIONS      for the test programs themselves, such as: -class NAME, -method NAME (* at either end)

In the environment: DONORBRIDGE_TEST_POSTGRES, a connection string of a PostgreSQL (15 or later) whose login may create
databases and roles. Without it a temporary one is made.
END
}

# A temporary PostgreSQL that ends when this script does, however that happens: it lives while its input is open.
start_test_server() {
    local line
    [ -z "${DONORBRIDGE_TEST_POSTGRES-}" ] || return 0
    need_postgres
    step "starting a temporary PostgreSQL"
    coproc server { exec setsid "$lib/temporary-postgres" 8>&-; }
    # shellcheck disable=SC2154 # coproc sets it
    local pid=$server_PID
    on_stop end_group "$pid" TERM 40
    read -r line <&"${server[0]}" || refuse "Without a PostgreSQL there is nothing to test on."
    export DONORBRIDGE_TEST_POSTGRES=$line
}

build_tests() {
    local target=DonorBridge.sln name
    if [ -n "$1" ]; then
        name=$(test_projects "$1" | head -1)
        [ -n "$name" ] || refuse "No test project is called '$1'. There are: $(test_projects '' | tr '\n' ' ')"
        target=tests/$name
    fi
    build_when_changed "tests${1:+-$1}" "src tests workflows" dotnet_quietly build "$target" -c Release
}

# The test projects whose name holds $1; the browser's last, with the machine to themselves.
test_projects() {
    local folder names=()
    for folder in "$checkout"/tests/*"$1"*Tests/; do
        [ -d "$folder" ] && names+=("$(basename "$folder")")
    done
    [ "${#names[@]}" -eq 0 ] || printf '%s\n' "${names[@]}" | awk '/Browser/ { last = last $0 "\n"; next } { print } END { printf "%s", last }'
}

run_projects() {
    local only=$1 name scratch
    shift
    make_scratch
    reports=$(mktemp -d "$data/reports-XXXXXX")
    on_stop rm -rf "$reports"
    on_stop end_running_tests
    for name in $(test_projects "$only"); do
        [ "${#running[@]}" -lt 2 ] || take_one "$reports"
        launch_tests "$name" "$reports" "$@"
    done
    while [ "${#running[@]}" -gt 0 ]; do take_one "$reports"; done
}

launch_tests() {
    local name=$1 reports=$2 limit=1800
    shift 2
    # A project that hangs is ended and counted as failed; a busy machine is slow, and that is no failure.
    [ -z "${DONORBRIDGE_FULL:-}" ] || limit=7200
    step "testing $name"
    (
        cd "$checkout/tests/$name" || exit 1
        export TMPDIR=$scratch
        child timeout --kill-after=10 "$limit" \
            "bin/Release/net10.0/$name" -noColor -noLogo -result-xml "$reports/$name.xml" "$@"
    ) >"$reports/$name.log" 2>&1 </dev/null &
    running[$!]=$name begun[$name]=$SECONDS
}

# Waits for whichever project ends first, adds up its counts and shows what failed.
take_one() {
    local pid status name
    wait -n -p pid "${!running[@]}"
    status=$?
    name=${running[$pid]}
    unset "running[$pid]"
    kill -KILL -- "-$pid" 2>/dev/null # whatever a crashed test left
    add_up "$1/$name.xml" "$name" "$status"
    [ "$status" -eq 0 ] || grep -vE '^ *(Discover|Starting|Finished)' "$1/$name.log"
}

# A test program that ends without a report, or badly though no test failed, crashed: that counts as one failure.
add_up() {
    local report=$1 name=$2 status=$3 total=0 fail=0 skip=0 word=
    if [ -s "$report" ]; then
        total=$(sum total "$report") skip=$(sum skipped "$report") fail=$(($(sum failed "$report") + $(sum errors "$report")))
    fi
    if [ "$status" -ne 0 ] && [ "$fail" -eq 0 ]; then
        fail=1 total=$((total + 1)) word=" (it ended with status $status)"
    fi
    passed=$((passed + total - fail - skip)) failed=$((failed + fail)) skipped=$((skipped + skip))
    printf '%-32s %5d passed, %d failed, %d skipped, %d s%s\n' \
        "$name" $((total - fail - skip)) "$fail" "$skip" $((SECONDS - begun[$name])) "$word"
}

# sum ATTRIBUTE REPORT: over the <assembly> elements of xUnit's XML.
sum() { grep -o '<assembly [^>]*>' "$2" | sed -nE "s/.* $1=\"([0-9]+)\".*/\1/p" | awk '{ n += $1 } END { print n + 0 }'; }

# The tests that took longest, in seconds.
slowest() {
    grep -ho '<test [^>]*' "$reports"/*.xml | sed -nE 's/.* time="([0-9.]+)".* type="([^"]*)" method="([^"]*)".*/\1 s  \2.\3/p' | sort -rn | head -20
}

end_running_tests() {
    local pid
    for pid in "${!running[@]}"; do end_group "$pid" TERM 10; done
}
