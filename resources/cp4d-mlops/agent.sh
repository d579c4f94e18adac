# Every script that a cp4d-mlops step runs on an agent begins with this file. It needs a POSIX sh with its utilities,
# awk, curl, sha256sum, timeout and cpdctl, and no home folder.
#
# CP4D_FOLDER is the session's folder; the variables are set for the script alone, never for the build.

umask 077
export LC_ALL=C HOME="$CP4D_FOLDER" TMPDIR="$CP4D_FOLDER" CPD_CONFIG="$CP4D_FOLDER/config"
if [ -f "$CP4D_FOLDER/ca.pem" ]; then
  export SSL_CERT_FILE="$CP4D_FOLDER/ca.pem"
fi
exec 3>&2 # the console, also where error texts are caught
work=$CP4D_FOLDER/work.$$
mkdir -p "$work"
trap 'rm -rf "$work"' EXIT

# answer NAME CODE: prints how a call ended, `= NAME CODE`, then its output with `o ` and its error text with `e `
# before each line.
answer() {
  printf '= %s %s\n' "$1" "$2"
  awk '{ print "o " $0 }' "$work/$1"
  awk '{ print "e " $0 }' "$work/$1.error"
}

# outcome NAME: what an earlier call of this script printed.
outcome() {
  cat "$work/$1"
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
  timeout "$run_seconds" "$@" >"$work/$run_name" 2>"$work/$run_name.error" </dev/null
}

# call NAME TIME COMMAND ...: runs a command once.
call() {
  run "$@"
  code=$?
  answer "$1" "$code"
  return "$code"
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
    if [ "$code" -ne 0 ] && ! passing "$work/$name.error"; then
      break
    fi
    if [ "$(date +%s)" -ge "$deadline" ]; then
      code=124
      break
    fi
    sleep "$pause"
    pause=$((pause < 8 ? pause * 2 : 10))
  done
  answer "$name" "$code"
  return "$code"
}

# passing FILE: whether an error text tells of trouble that may pass by itself.
passing() {
  grep -q -i -E '(^|[^0-9])(429|502|503|504)([^0-9]|$)|connection (refused|reset)|timeout|timed out|deadline exceeded|EOF' "$1"
}

# json_text VARIABLE: the value of an environment variable as a JSON text.
json_text() {
  awk -v name="$1" 'BEGIN {
    value = ENVIRON[name]
    for (i = 1; i < 32; i++) control[sprintf("%c", i)] = sprintf("\\u%04x", i)
    printf "\""
    for (i = 1; i <= length(value); i++) {
      c = substr(value, i, 1)
      printf "%s", (c == "\"" || c == "\\") ? "\\" c : (c in control) ? control[c] : c
    }
    printf "\""
  }'
}

# sign_in NAME SECONDS KIND URL: exchanges the secret in the environment for a token, and makes the profile that cpdctl
# uses. The secret is read from the environment and goes to curl by a pipe, so that it stands on no command line.
sign_in() {
  name=$1 seconds=$2 kind=$3 url=$4
  : >"$work/$name"
  token_for "$seconds" "$kind" "$url" >"$work/$name" 2>"$work/$name.error" &&
    timeout "$seconds" cpdctl config profile set cp4d "--url=$url" "--token-file=$CP4D_FOLDER/token" \
      >/dev/null 2>"$work/$name.error" &&
    timeout "$seconds" cpdctl version >>"$work/$name" 2>"$work/$name.error"
  code=$?
  answer "$name" "$code"
  return "$code"
}

# token_for SECONDS KIND URL: writes the token file; prints the HTTP status of the sign-in.
token_for() {
  for tool in awk curl sha256sum timeout cpdctl; do
    command -v "$tool" >/dev/null || { echo "the agent has no $tool" >&2; return 127; }
  done
  if [ "$2" = token ]; then
    printf '%s' "$CP4D_SECRET" >"$CP4D_FOLDER/token"
    echo token
    return
  fi
  secret_name=password
  [ "$2" = apiKey ] && secret_name=api_key
  printf '{"username":%s,"%s":%s}' "$(json_text CP4D_USER)" "$secret_name" "$(json_text CP4D_SECRET)" |
    curl --silent --show-error --max-time "$1" ${SSL_CERT_FILE:+--cacert "$SSL_CERT_FILE"} \
      --header 'Content-Type: application/json' --header 'Accept: application/json' --data-binary @- \
      --output "$work/signed-in" --write-out '%{http_code}\n' "$3/icp4d-api/v1/authorize" || return
  awk 'match($0, /"token" *: *"[^"]*"/) { split(substr($0, RSTART, RLENGTH), part, "\""); printf "%s", part[4]; exit }' \
    "$work/signed-in" >"$CP4D_FOLDER/token"
  if [ ! -s "$CP4D_FOLDER/token" ]; then
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

score_rows() {
  time=$(seconds_of "$2") file=$3 output=$4 show=$5 deployment=$6
  rows=$(CSV_PREFIX="$work/rows" CSV_SIZE="$7" CSV_DELIMITER="$8" CSV_OFFSET="$9" CSV_LIMIT="${10}" CSV_DROP="${11}" \
    awk -f "$CP4D_FOLDER/csv.awk" <"$file") || return 64
  number=1
  : >"$work/predictions"
  while [ -f "$work/rows.$number" ]; do
    timeout "$time" cpdctl ml deployment compute-predictions "--deployment-id=$deployment" \
      "--input-data=@$work/rows.$number" --output=json --raw-output \
      '--jmes-query=join(`"\n"`, predictions[].values[].to_string(@))' >>"$work/predictions" </dev/null || return
    rm "$work/rows.$number"
    [ $((number % 20)) -ne 0 ] || printf '%s rows of %s scored\n' "$((number * $7))" "$rows" >&3
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
