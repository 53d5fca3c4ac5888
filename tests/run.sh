#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors, runs every test, starts the published output once,
# and ends with one line "N passed, N failed". A stage that breaks counts as one failure.
#
#   bash tests/run.sh                                          all; every page is looked at in Chromium in one of three views
#   bash tests/run.sh --full                                   the same in all six views, more rounds, the tests that take minutes (PT_FULL=1), and the mutants
#   bash tests/run.sh --only domain|data|web|browser|publish|mutants   one stage
set -uo pipefail
cd "$(dirname "$0")/.."

solution=Putuo.SocialOrgService
only=
while [ $# -gt 0 ]; do
  case "$1" in
    --full) export PT_FULL=1 ;;
    --only) only=${2:-}; shift ;;
    *) only=unknown ;;
  esac
  case "$only" in
    ''|domain|data|web|browser|publish|mutants) ;;
    *) echo "usage: bash tests/run.sh [--full] [--only domain|data|web|browser|publish|mutants]" >&2; exit 2 ;;
  esac
  shift
done

# Everything temporary lies in one folder, and every process of this run carries its name: both go at the end.
export PT_RUN TMPDIR
PT_RUN=$(mktemp -d -t putuo-tests.XXXXXX)
TMPDIR=$PT_RUN
chmod 711 "$PT_RUN"
results=artifacts/tests
rm -rf "$results"
mkdir -p "$results"
# No process here lives long enough for what it measures of itself to pay.
export DOTNET_TieredPGO=0
export CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false UseRazorBuildServer=false

passed=0
failed=0
running=

clean_up() {
  trap - EXIT INT TERM HUP
  [ -n "$running" ] && kill -TERM -- "-$running" 2>/dev/null
  local pid process
  for pid in "$PT_RUN"/pt-pg-*/data/postmaster.pid; do
    [ -f "$pid" ] && kill -QUIT "$(head -n 1 "$pid")" 2>/dev/null
  done
  for process in /proc/[0-9]*; do
    grep -qszx "PT_RUN=$PT_RUN" "$process/environ" && kill -KILL "${process#/proc/}" 2>/dev/null
  done
  # A test that was killed leaves its small disk mounted.
  grep -o "$PT_RUN/[^ ]*" /proc/mounts 2>/dev/null | xargs -r -n 1 umount --lazy 2>/dev/null
  rm -rf "$PT_RUN"
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

# stage NAME SECONDS COMMAND…: runs the command within its time and says how long it took.
stage() {
  local name=$1 limit=$2 start=$SECONDS code
  shift 2
  printf '\n== %s\n' "$name"
  timeout --kill-after=15 "$limit" "$@" </dev/null &
  running=$!
  wait "$running"
  code=$?
  running=
  case $code in
    0) echo "== $name: $((SECONDS - start)) s" ;;
    124|137) echo "== $name: stopped after its $limit s" ;;
    *) echo "== $name: exit code $code after $((SECONDS - start)) s" ;;
  esac
  return $code
}

finish() {
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
  exit
}

# Without this stage nothing after it can run.
must() {
  stage "$@" || { failed=$((failed + 1)); finish; }
}

counter() {
  grep -o "<Counters [^>]*" "$2" 2>/dev/null | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9'
}

# Names each skipped test and its reason.
skipped() {
  sed -n '/outcome="NotExecuted"/{ s/.*testName="\([^"]*\)".*/   skipped: \1/; h; }
          /<Message>/{ x; /skipped/{ G; s/\n *<Message>/: /; s/<\/Message>.*//; p; s/.*//; }; x; }' "$1" 2>/dev/null
}

# What takes minutes, and looks at more of the same, runs with --full only.
everyday='Category!=Publish'
[ -n "${PT_FULL:-}" ] || everyday+='&Category!=Full'

# tests NAME SECONDS PROJECT [FILTER]: runs one test assembly and adds up its results file.
tests() {
  local name=$1 limit=$2 project=tests/$solution.$3.Tests filter=${4:-$everyday} trx=$results/$1.trx code good bad
  stage "$name" "$limit" dotnet test "$project" -c Release --no-build --filter "$filter" \
    --results-directory "$results" --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal"
  code=$?
  good=$(counter passed "$trx")
  bad=$(counter failed "$trx")
  passed=$((passed + ${good:-0}))
  failed=$((failed + ${bad:-0}))
  skipped "$trx"
  if [ $((${good:-0} + ${bad:-0})) -eq 0 ] || { [ $code -ne 0 ] && [ "${bad:-0}" -eq 0 ]; }; then
    echo "== $name: broken, no complete result; counted as one failure"
    failed=$((failed + 1))
  fi
}

wanted() {
  [ -z "$only" ] || [ "$only" = "$1" ]
}

has_postgresql() {
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null
}

install() {
  local missing=()
  if wanted browser; then
    [ -n "${PT_CHROMIUM:-}" ] || command -v chromium >/dev/null || missing+=(chromium)
    [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ] || missing+=(fontconfig fonts-noto-cjk)
  fi
  if wanted data || wanted web || wanted browser; then
    has_postgresql || missing+=(postgresql)
  fi
  for tool in dotnet node npm; do
    command -v $tool >/dev/null || { echo "$tool is missing: install the .NET 10 SDK and Node 20 first."; return 1; }
  done
  [ ${#missing[@]} -eq 0 ] && { echo "nothing is missing"; return 0; }
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "Missing: ${missing[*]}. Run as root on Debian, or: sudo apt-get install ${missing[*]}"
    return 1
  fi

  # The tests start a server of their own; the package must not start one and leave it running.
  local setting=/etc/postgresql-common/createcluster.d/putuo-tests.conf code
  mkdir -p "${setting%/*}" && echo "create_main_cluster = false" >"$setting"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q && apt-get install -qy --no-install-recommends "${missing[@]}"
  code=$?
  rm -f "$setting"
  return $code
}

restore() {
  dotnet restore --locked-mode -v q && return
  echo "The locked restore failed (see above); restoring by the versions alone, which rewrites packages.lock.json."
  dotnet restore --force-evaluate -v q
}

build() {
  case "$only" in
    '') dotnet build "$solution.sln" -c Release --no-restore -warnaserror -v q -clp:NoSummary ;;
    domain|data|browser) dotnet build "tests/$solution.${only^}.Tests" -c Release --no-restore -warnaserror -v q -clp:NoSummary ;;
    *) dotnet build "tests/$solution.Web.Tests" -c Release --no-restore -warnaserror -v q -clp:NoSummary ;;
  esac
}

# What is released is compiled ahead for its machine, which takes minutes and changes nothing that the tests look at: with --full only.
publish() {
  local how=(--no-build -p:PublishReadyToRun=false)
  [ -n "${PT_FULL:-}" ] && how=(-r linux-x64 --self-contained false)
  dotnet publish "src/$solution.Web" -c Release "${how[@]}" -o "$PT_PUBLISHED" -v q
}

# mutate PROJECT: changes the code that the project's stryker-config.json names in small ways, in a copy of it, and runs its tests against each change.
mutate() {
  local copy=$PT_RUN/mutants reports=$PWD/$results/mutants/$1
  mkdir -p "$copy" && git ls-files -coz --exclude-standard src tests/$solution.$1.Tests tests/Shared dotnet-tools.json '*.props' .editorconfig global.json \
    | xargs -0 cp --parents -t "$copy" && cd "$copy/tests/$solution.$1.Tests" && dotnet tool restore && Mutants=true dotnet stryker --skip-version-check --output "$reports"
}

export -f install wanted has_postgresql restore build publish mutate
export only solution results
must install 300 bash -c install
must restore 300 bash -c restore
[ "$only" = mutants ] || must build 420 bash -c build
export PT_CHROMIUM=${PT_CHROMIUM:-$(command -v chromium)}
export PT_SCREENSHOTS=$PWD/$results/pictures
mkdir -p "$PT_SCREENSHOTS"

wanted domain && tests domain 120 Domain
data_limit=360
[ -n "${PT_FULL:-}" ] && data_limit=1500
wanted data && tests data $data_limit Data
wanted web && tests web 540 Web
# Half of the pages as their role each day, in turn: normal 1280, elder 360 and high contrast 1280 px; with --full each page in all of them at both widths.
browser_limit=780
[ -n "${PT_FULL:-}" ] && browser_limit=1500
wanted browser && tests browser $browser_limit Browser
if wanted publish; then
  export PT_PUBLISHED=$PT_RUN/published
  if stage publish 240 bash -c publish; then
    tests published 90 Web "Category=Publish"
  else
    failed=$((failed + 1))
  fi
fi
if [ "$only" = mutants ] || { [ -z "$only" ] && [ -n "${PT_FULL:-}" ]; }; then
  for project in Domain Web; do
    if stage "mutants of $project" 3600 bash -c "mutate $project"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  done
fi
finish
