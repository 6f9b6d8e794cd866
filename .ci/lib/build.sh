# shellcheck shell=bash
# Building once: a build is repeated only when a source file's name, size or time changed since.

# Nothing that a build starts may stay behind.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

# What this script makes for itself; nothing in it belongs to Git.
prepare_data_folder() {
    mkdir -p "$data" && chmod 700 "$data" || refuse "$data cannot be written: run as the user who owns this checkout."
}

# fingerprint FOLDERS...: of the files a build reads.
fingerprint() {
    (
        cd "$checkout" || exit 1
        find "$@" Directory.*.props global.json .editorconfig \
            \( -name bin -o -name obj -o -name node_modules -o -name built \) -prune -o -type f -printf '%p %s %T@\n' 2>/dev/null |
            LC_ALL=C sort | sha256sum
    )
}

# build_when_changed NAME "FOLDERS" COMMAND...: NAME is remembered in .data with the fingerprint of FOLDERS.
build_when_changed() {
    local name=$1 folders=$2 now
    shift 2
    exec 8>"$data/build.lock" && flock 8
    # shellcheck disable=SC2086
    now=$(fingerprint $folders)
    if [ "$now" != "$(cat "$data/built-$name" 2>/dev/null)" ]; then
        step "building the $name (only when its sources changed)"
        "$@" || return 1
        printf '%s\n' "$now" >"$data/built-$name"
    fi
    exec 8>&-
}

dotnet_quietly() {
    local log=$data/build.log scratch status
    # .NET's own commands leave empty folders among the temporary ones.
    make_scratch
    # A compiler of its own, warm for all projects, which ends with the build's process group.
    attend env -C "$checkout" TMPDIR="$scratch" dotnet "$@" -v quiet -nologo -nodeReuse:false \
        -p:UseSharedCompilation=true -p:SharedCompilationId="donorbridge-$$" >"$log" 2>&1
    status=$?
    rm -rf "$scratch"
    [ "$status" -ne 0 ] || return 0
    grep -E 'error' "$log" | sort -u | head -20 >&2
    refuse "The build failed; all its words are in $log"
}

# Sets scratch to a new folder for what is temporary; it goes when the script does.
make_scratch() {
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/donorbridge-XXXXXX")
    chmod 711 "$scratch" # the user who runs PostgreSQL may be another
    on_stop rm -rf "$scratch"
}

# publish PROJECT FOLDER: a copy to run, which later builds do not touch while it runs; compiled for this machine
# ahead, which takes no longer than it saves at the first two starts.
publish() {
    rm -rf "$2"
    dotnet_quietly publish "src/$1/$1.csproj" -c Release -o "$2" --use-current-runtime --self-contained false -p:PublishReadyToRun=true
}
