# Every script that a cp4d-mlops step runs on an agent begins with this file. It needs a POSIX sh with its utilities,
# awk, curl, sha256sum, timeout and cpdctl, and no home folder.
#
# CP4D_FOLDER is the session's folder; the variables are set for the script alone, never for the build.

umask 077
# What the session knows: CP4D_EVIDENCE with CP4D_AUDIT and CP4D_ERROR in it, CP4D_ADDRESS, CP4D_ENVIRONMENT, CP4D_PROXY.
. "$CP4D_FOLDER/session.sh"
export LC_ALL=C HOME="$CP4D_FOLDER" TMPDIR="$CP4D_FOLDER" CPD_CONFIG="$CP4D_FOLDER/config"
if [ -f "$CP4D_FOLDER/ca.pem" ]; then
  export SSL_CERT_FILE="$CP4D_FOLDER/ca.pem"
fi
if [ -n "$CP4D_PROXY" ]; then
  export HTTPS_PROXY="$CP4D_PROXY" https_proxy="$CP4D_PROXY"
fi
PATH="$CP4D_FOLDER/bin:$PATH"
exec 3>&2 # the console, also where error texts are caught
work=$CP4D_FOLDER/work.$$
mkdir -p "$work"
trap 'leave' EXIT
trap 'exit 143' TERM
attended=

# leave: ends what still runs, and removes what the script needed.
leave() {
  [ "${!:-}" = "$attended" ] || { kill "$!" && wait "$!"; } 2>/dev/null
  rm -rf "$work"
}

# attend: waits for the command that was put into the background last; gives its exit code. Whatever takes its time is
# waited for in this way: an abort ends the processes that it finds, the inner ones first, and by the time of this shell's
# own turn it may have begun another, which nobody else would end.
attend() {
  wait "$!"
  set -- "$?"
  attended=$!
  return "$1"
}

# pause_for SECONDS: waits.
pause_for() {
  sleep "$1" &
  attend
}

# An awk function: a value as a JSON text.
JSON_TEXT='function json_text(value,    i, c, made) {
  if (!("\n" in control)) {
    for (i = 1; i < 32; i++) control[sprintf("%c", i)] = sprintf("\\u%04x", i)
  }
  for (i = 1; i <= length(value); i++) {
    c = substr(value, i, 1)
    made = made ((c == "\"" || c == "\\") ? "\\" c : (c in control) ? control[c] : c)
  }
  return "\"" made "\""
}'

# answer NAME CODE: prints how a call ended, `= NAME CODE`, then its output with `o ` and its error text with `e `
# before each line.
answer() {
  printf '= %s %s\n' "$1" "$2"
  awk '{ print "o " $0 }' "$work/$1"
  awk '{ print "e " $0 }' "$work/$1.error"
}

# outcome NAME: what an earlier call of this script printed, or the id of what it made.
outcome() {
  if [ -f "$work/$1.id" ]; then cat "$work/$1.id"; else cat "$work/$1"; fi
}

# seconds_of TIME: `90` and `1.5m` in whole seconds.
seconds_of() {
  case $1 in
    *m) awk -v minutes="${1%m}" 'BEGIN { printf "%d", minutes * 60 + 0.5 }' ;;
    *) printf '%s' "$1" ;;
  esac
}

# run NAME TIME COMMAND ...: runs a command with a time limit; exit code 124 when it was used up.
run() {
  run_name=$1 run_seconds=$(seconds_of "$2")
  shift 2
  timeout "$run_seconds" "$@" >"$work/$run_name" 2>"$work/$run_name.error" </dev/null &
  attend
  run_code=$?
  # What busybox says is the signal that it sent.
  [ "$run_code" -ne 143 ] || run_code=124
  return "$run_code"
}

# call NAME TIME COMMAND ...: runs a command once.
call() {
  run "$@"
  code=$?
  answer "$1" "$code"
  return "$code"
}

# reading NAME TIME COMMAND ...: runs a command that changes nothing; trouble that may pass by itself is waited out.
reading() {
  pause=1
  until run "$@"; do
    code=$?
    if [ "$pause" -gt 8 ] || ! passing "$code" "$work/$1.error"; then
      answer "$1" "$code"
      return "$code"
    fi
    pause_for "$pause"
    pause=$((pause * 2))
  done
  answer "$1" 0
}

# writing NAME TIME COMMAND ...: runs a command that changes something, once, and notes it in the audit file.
writing() {
  run "$@"
  code=$?
  audit "$code" "$@"
  answer "$1" "$code"
  return "$code"
}

# new_evidence: a workspace is used again by later builds; what an earlier one noted is not this build's. Sessions of one
# build share their evidence, whether or not they change anything. A session's folder of an earlier day is one of a build
# that lost its agent: nobody else removes it, and it may hold a secret.
new_evidence() {
  evidence_of=${CP4D_FOLDER%/*}/.cp4d-mlops-build
  [ "$(cat "$evidence_of" 2>/dev/null)" = "$BUILD_TAG" ] || grep -q -s -F "\"build\":\"$BUILD_TAG\"" "$CP4D_AUDIT" || {
    rm -rf "$CP4D_EVIDENCE"/audit*.jsonl "$CP4D_ERROR" "$CP4D_EVIDENCE/report"
    for other in "${CP4D_FOLDER%/*}"/cp4d-mlops-*; do
      case $other in
        "$CP4D_FOLDER" | */cp4d-mlops-tools) ;;
        *) find "$other" -prune -mtime +0 -exec rm -rf {} + 2>/dev/null ;;
      esac
    done
  }
  # Where it cannot be noted, the audit file alone tells.
  { printf '%s\n' "$BUILD_TAG" >"$evidence_of"; } 2>/dev/null
}

# audit CODE NAME TIME COMMAND ...: notes what was changed: when, by whom, where, how, and the id it has.
audit() {
  audit_code=$1 audit_name=$2
  shift 3
  mkdir -p "$CP4D_EVIDENCE"
  AUDIT_TIME=$(date -u +%Y-%m-%dT%H:%M:%SZ) AUDIT_USER=$(cat "$CP4D_FOLDER/user") AUDIT_EXIT=$audit_code \
    AUDIT_ID=$(head -c 200 "$work/$audit_name") AUDIT_TRACE=$(grep -o -E '[0-9a-f]{32}' "$work/$audit_name.error" | head -n 1) \
    awk "$JSON_TEXT"'
    function field(name, value) { return "\"" name "\":" json_text(value) "," }
    BEGIN {
      line = field("time", ENVIRON["AUDIT_TIME"]) field("user", ENVIRON["AUDIT_USER"])
      line = line field("environment", ENVIRON["CP4D_ENVIRONMENT"]) field("library", ENVIRON["CP4D_LIBRARY"])
      line = line field("build", ENVIRON["BUILD_TAG"])
      if (ENVIRON["AUDIT_ID"] ~ /^[0-9A-Za-z-]+$/) line = line field("id", ENVIRON["AUDIT_ID"])
      if (ENVIRON["AUDIT_TRACE"] != "") line = line field("trace", ENVIRON["AUDIT_TRACE"])
      for (i = 1; i < ARGC; i++) words = words (i > 1 ? "," : "") json_text(ARGV[i])
      printf "{%s\"exit\":%d,\"command\":[%s]}\n", line, ENVIRON["AUDIT_EXIT"], words
    }' "$@" >>"$CP4D_AUDIT"
}

# await NAME TIME LIMIT WHAT STATES COMMAND ...: runs a command that prints JSON with a field "state" until that is one
# of STATES. Prints a line to the console when the state changes. Exit code 3 when it is not the first of STATES, 124
# when LIMIT is over.
await() {
  name=$1 time=$2 what=$4 states=" $5 " last='' pause=1
  deadline=$(($(date +%s) + $(seconds_of "$3")))
  shift 5
  while :; do
    run "$name" "$time" "$@"
    code=$?
    state=$(awk -F '"' '$2 == "state" { print $4; exit }' "$work/$name")
    if [ "$code" -eq 0 ] && [ "$state" != "$last" ]; then
      printf '%s: %s\n' "$what" "$state" >&3
      last=$state
    fi
    case $states in
      " $state "*) [ "$code" -eq 0 ] && break ;;
      *" $state "*) [ "$code" -eq 0 ] && code=3 && break ;;
    esac
    if [ "$code" -ne 0 ] && ! passing "$code" "$work/$name.error"; then
      break
    fi
    if [ "$(date +%s)" -ge "$deadline" ]; then
      code=124
      break
    fi
    pause_for "$pause"
    pause=$((pause < 8 ? pause * 2 : 10))
  done
  answer "$name" "$code"
  return "$code"
}

# passing CODE FILE: whether an exit code or an error text tells of trouble that may pass by itself.
passing() {
  [ "$1" -eq 124 ] || grep -q -i -E '(^|[^0-9a-z])(429|502|503|504|eof)([^0-9a-z]|$)|connection (refused|reset)|timed? ?out|deadline exceeded|unexpected end of|empty reply|remaining to read|data remaining|broken pipe' "$2"
}

# sign_in NAME TIME KIND URL: exchanges the secret in the environment for a token, and makes the profile that cpdctl
# uses. Prints the HTTP status and the version of cpdctl. The secret is read from the environment and goes to curl by a
# pipe, so that it stands on no command line. What stands behind it is not for the cpdctl of 2020: there it ends the script.
sign_in() {
  name=$1 seconds=$(seconds_of "$2") kind=$3 url=$4
  : >"$work/$name"
  new_evidence
  install_cpdctl 2>"$work/$name.error" &&
    token_for "$seconds" "$kind" "$url" "$CP4D_FOLDER/token" >"$work/$name" 2>"$work/$name.error" &&
    cpdctl_version "$seconds" >>"$work/$name" 2>"$work/$name.error" &&
    configure "$seconds" "$kind" "$url" "$(sed -n '2s/ .*//; 2p' "$work/$name")" >"$work/$name.error" 2>&1
  code=$?
  answer "$name" "$code"
  [ "$code" -eq 0 ] && [ ! -f "$CP4D_FOLDER/of-2020" ]
}

# cpdctl_version SECONDS: what `cpdctl version` says; a build asks each file that is the agent's cpdctl once, where it may
# note the answer.
cpdctl_version() {
  version_file=${CP4D_FOLDER%/*}/.cp4d-mlops-cpdctl
  version_of="$BUILD_TAG $(ls -ldLi "$(command -v cpdctl)")"
  if [ "$(sed -n 1p "$version_file" 2>/dev/null)" = "$version_of" ]; then
    sed 1d "$version_file"
    return
  fi
  timeout "$1" cpdctl version >"$work/version.said" &
  attend || return
  # Another session of the build may write it at the same moment.
  { echo "$version_of" && cat "$work/version.said"; } >"$work/version.new" && mv -f "$work/version.new" "$version_file" 2>/dev/null
  cat "$work/version.said"
}

# configure SECONDS KIND URL VERSION: makes the profile that cpdctl uses, in the words of its release.
configure() {
  case $4 in
    0.* | 1.0.0) profile_of_2020 "$@" ;;
    *) [ "$2" = config ] || configuring "$1" profile set cp4d "--url=$3" "--token-file=$CP4D_FOLDER/token" ;;
  esac
}

# configuring SECONDS WORD ...: a command of `cpdctl config`.
configuring() {
  configuring_seconds=$1
  shift
  timeout "$configuring_seconds" cpdctl config "$@" &
  attend
}

# install_cpdctl: gets the cpdctl that the settings pin from its mirror, unless the agent has that very file from an
# earlier build. Nothing is run whose checksum is not the one that was expected.
install_cpdctl() {
  [ -n "$CP4D_CPDCTL_URL" ] || return 0
  kept=${CP4D_FOLDER%/*}/cp4d-mlops-tools/$CP4D_CPDCTL_SHA256
  if [ ! -x "$kept/cpdctl" ]; then
    curl --silent --show-error --fail --location --max-time 600 ${SSL_CERT_FILE:+--cacert "$SSL_CERT_FILE"} \
      --output "$work/download" "$CP4D_CPDCTL_URL" &
    attend || return
    found=$(sha256sum <"$work/download" | cut -c 1-64)
    if [ "$found" != "$CP4D_CPDCTL_SHA256" ]; then
      echo "the checksum of $CP4D_CPDCTL_URL is $found, and $CP4D_CPDCTL_SHA256 was expected" >&2
      return 66
    fi
    mkdir -p "$work/unpacked" "${kept%/*}"
    case $CP4D_CPDCTL_URL in
      *.tar.gz | *.tgz) tar -xzf "$work/download" -C "$work/unpacked" ;;
      *) mv "$work/download" "$work/unpacked/cpdctl" ;;
    esac || return
    chmod 755 "$work/unpacked/cpdctl" || return
    # Another build may have been first.
    mv "$work/unpacked" "$kept" 2>/dev/null || [ -x "$kept/cpdctl" ] || return
  fi
  mkdir -p "$CP4D_FOLDER/bin" && ln -sf "$kept/cpdctl" "$CP4D_FOLDER/bin/cpdctl"
}

# token_for SECONDS KIND URL FILE: writes the token into the file; prints the HTTP status of the sign-in.
token_for() {
  for tool in awk curl sha256sum timeout cpdctl; do
    command -v "$tool" >/dev/null || { echo "the agent has no $tool" >&2; return 127; }
  done
  [ "$4" != "$CP4D_FOLDER/token" ] || printf '%s' "${CP4D_USER:-}" >"$CP4D_FOLDER/user"
  if [ "$2" = config ]; then
    # No cp: nobody may write to the file of a secret, and cpdctl and a second sign-in write to this one.
    cat <"$CP4D_SECRET" >"$CPD_CONFIG" || return
    echo config
    return
  fi
  if [ "$2" = token ]; then
    printf '%s' "$CP4D_SECRET" >"$4"
    echo token
    return
  fi
  awk -v secret="$([ "$2" = apiKey ] && echo api_key || echo password)" "$JSON_TEXT"'
    BEGIN { printf "{\"username\":%s,\"%s\":%s}", json_text(ENVIRON["CP4D_USER"]), secret, json_text(ENVIRON["CP4D_SECRET"]) }' |
    curl --silent --show-error --max-time "$1" ${SSL_CERT_FILE:+--cacert "$SSL_CERT_FILE"} \
      --header 'Content-Type: application/json' --header 'Accept: application/json' --data-binary @- \
      --output "$work/signed-in" --write-out '%{http_code}\n' "$3/icp4d-api/v1/authorize" &
  attend || return
  awk 'match($0, /"token" *: *"[^"]*"/) { split(substr($0, RSTART, RLENGTH), part, "\""); printf "%s", part[4]; exit }' \
    "$work/signed-in" >"$4"
  if [ ! -s "$4" ]; then
    head -c 400 "$work/signed-in" >&2
    return 22
  fi
}

# score NAME TIME FILE OUTPUT SHOW DEPLOYMENT SIZE DELIMITER OFFSET LIMIT DROP: scores the rows of a CSV file, SIZE at a
# time, and writes one prediction a line. Prints how many rows there were, then the first SHOW predictions.
score() {
  name=$1
  : >"$work/$name"
  score_rows "$@" >"$work/$name" 2>"$work/$name.error"
  code=$?
  answer "$name" "$code"
  return "$code"
}

# require_file FILE: exit code 64 and a text that is the same in every shell, when there is none.
require_file() {
  [ -f "$1" ] || { printf "there is no file '%s'\n" "$1" >&2; return 64; }
}

score_rows() {
  time=$2 file=$3 output=$4 show=$5 deployment=$6
  require_file "$file" || return
  # No option of dirname, mv or head.
  case "$output" in -*) output=./$output ;; esac
  rows=$(CSV_PREFIX="$work/rows" CSV_SIZE="$7" CSV_DELIMITER="$8" CSV_OFFSET="$9" CSV_LIMIT="${10}" CSV_DROP="${11}" \
    awk -f "$CP4D_FOLDER/csv.awk" <"$file") || return 64
  number=1
  : >"$work/predictions"
  while [ -f "$work/rows.$number" ]; do
    reading batch "$time" cpdctl ml deployment compute-predictions "--deployment-id=$deployment" \
      "--input-data=@$work/rows.$number" --output=json --raw-output \
      '--jmes-query=join(`"\n"`, predictions[].values[].to_string(@))' >/dev/null || { code=$?; cat "$work/batch.error" >&2; return "$code"; }
    cat "$work/batch" >>"$work/predictions"
    rm "$work/rows.$number"
    [ $((number % 20)) -ne 0 ] || printf '%s of %s rows are scored\n' "$((number * $7))" "$rows" >&3
    number=$((number + 1))
  done
  scored=$(awk 'END { print NR }' "$work/predictions")
  if [ "$scored" -ne "$rows" ]; then
    echo "$scored predictions came back for $rows rows" >&2
    return 65
  fi
  mkdir -p "$(dirname "$output")" && mv "$work/predictions" "$output" || return
  echo "$rows"
  head -n "$show" "$output"
}

. "$CP4D_FOLDER/openscale.sh"
. "$CP4D_FOLDER/records.sh"
. "$CP4D_FOLDER/dialect2020.sh"
