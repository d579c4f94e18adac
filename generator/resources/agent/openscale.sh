# The calls of OpenScale's REST interface; agent.sh ends with this file and records.sh. Several requests are one curl. From the session:
# CP4D_OPENSCALE (address with the instance), CP4D_OPENSCALE_TOKEN (file), CP4D_ADDRESS (of CP4D itself).
#
# A request is three words: METHOD PATH BODY; the body may be empty, and of a GET it is a query, `name=VALUE`. A path behind `cp4d:` is one of CP4D itself. What comes back is printed as `s STATUS LOCATION`,
# then the body with `b ` before each line. Requests are numbered from 1; what makes something stands before them as 0.
# When that of needed_number is refused, none behind it is sent.
first_number=1 needed_number=

# exchange NAME TIME METHOD PATH BODY ...: sends requests one after the other, whatever each answers. Exit code 22 when
# one was refused, 65 when a page came instead of JSON; the error text says which and how.
exchange() {
  exchange_name=$1 exchange_seconds=$(seconds_of "$2")
  shift 2
  : >"$work/$exchange_name"
  : >"$work/$exchange_name.error"
  if [ ! -s "$CP4D_OPENSCALE_TOKEN" ]; then
    echo '401 not signed in at OpenScale yet' >"$work/$exchange_name.error"
    return 22
  fi
  write_requests "$@"
  run_requests "$@"
  exchange_code=$?
  print_answers "$@" >"$work/$exchange_name"
  [ "$exchange_code" -eq 28 ] && exchange_code=124
  if [ "$exchange_code" -eq 0 ] && grep -q '^s [^2]' "$work/$exchange_name"; then
    exchange_code=22
    refusals "$@" >"$work/$exchange_name.error"
  elif [ "$exchange_code" -eq 0 ]; then
    no_pages "$@" >"$work/$exchange_name.error" || exchange_code=65
  fi
  return "$exchange_code"
}

# write_requests METHOD PATH BODY ...: the requests as a configuration of curl: so nothing of them stands on a command line.
write_requests() {
  rm -f "$work"/reply.* "$work"/head.*
  number=$((first_number - 1)) place=$(curl_text "$work")
  # Otherwise curl would tell how the last request ended, whatever became of those before.
  echo fail-early >"$work/requests"
  while [ $# -gt 0 ]; do
    number=$((number + 1))
    if is_command "$3"; then
      shift 3
      continue
    fi
    {
      [ "$number" -eq "$first_number" ] || echo next
      printf 'silent\nshow-error\nsuppress-connect-headers\ngloboff\nmax-time = %s\nrequest = %s\n' "$exchange_seconds" "$1"
      case $2 in
        cp4d:*) address=$CP4D_ADDRESS token=$CP4D_FOLDER/token ;;
        *) address=$CP4D_OPENSCALE token=$CP4D_OPENSCALE_TOKEN ;;
      esac
      printf 'url = "%s%s"\n' "$address" "$(curl_text "${2#cp4d:}")"
      printf 'header = "Authorization: Bearer %s"\nheader = "Accept: application/json"\n' "$(cat "$token")"
      # On a connection that is used again curl repeats a request by itself when it breaks, and rows would be stored twice.
      [ "$number" != "$needed_number" ] || printf 'fail\nhttp1.1\nheader = "Connection: close"\n'
      printf 'output = "%s"\ndump-header = "%s"\n' "$place/reply.$number" "$place/head.$number"
      [ ! -f "$CP4D_FOLDER/ca.pem" ] || printf 'cacert = "%s"\n' "$(curl_text "$CP4D_FOLDER/ca.pem")"
    } >>"$work/requests"
    write_body "$1" "$3" >>"$work/requests"
    shift 3
  done
}

# write_body METHOD BODY: what is sent with a request, from a file when BODY is `@FILE`.
write_body() {
  case $1:$2 in
    *:) ;;
    GET:*) printf 'get\ndata-urlencode = "%s"\n' "$(curl_text "$2")" ;;
    *:@*) printf 'header = "Content-Type: application/json"\ndata-binary = "@%s"\n' "$(curl_text "${2#@}")" ;;
    *)
      printf '%s' "$2" | with_secrets >"$work/body.$number"
      printf 'header = "Content-Type: application/json"\ndata-binary = "@%s"\n' "$place/body.$number"
      ;;
  esac
}

# A text between the quotes of curl's configuration.
curl_text() {
  printf '%s\n' "$1" | awk 'NR > 1 { printf "\\n" } { gsub(/["\\]/, "\\\\&"); printf "%s", $0 }'
}

# with_secrets: fills the slots of a body, `"cp4d-mlops:secret:USER"` and `"cp4d-mlops:secret:SECRET"`, with what is bound.
with_secrets() {
  awk "$JSON_TEXT"'
    function filled(line, slot, value,    at) {
      while ((at = index(line, "\"cp4d-mlops:secret:" slot "\"")) > 0)
        line = substr(line, 1, at - 1) json_text(value) substr(line, at + length(slot) + 20)
      return line
    }
    { print filled(filled($0, "USER", ENVIRON["CP4D_TRAINING_USER"]), "SECRET", ENVIRON["CP4D_TRAINING_SECRET"]) }'
}

print_answers() {
  number=$((first_number - 1))
  while [ $# -gt 0 ]; do
    number=$((number + 1))
    [ -f "$work/head.$number" ] || return 0
    tr -d '\r' <"$work/head.$number" | awk '
      /^HTTP\// { status = $2; location = "" }
      tolower($1) == "location:" { location = $2 }
      END { print "s " status " " location }'
    [ ! -f "$work/reply.$number" ] || awk '{ print "b " $0 }' "$work/reply.$number"
    shift 3
  done
}

# refusals METHOD PATH BODY ...: which requests were refused, and with what words.
refusals() {
  number=$((first_number - 1))
  while [ $# -gt 0 ]; do
    number=$((number + 1))
    status=$(status_of "$number")
    case $status in
      2*) ;;
      *) printf 'HTTP %s for %s %s: %s\n' "$status" "$1" "$2" "$(head -c 600 "$work/reply.$number" 2>/dev/null | tr '\n' ' ')" ;;
    esac
    shift 3
  done
}

# no_pages METHOD PATH BODY ...: whether no answer is the page of a proxy or of a sign-in, which come with a good status.
no_pages() {
  number=$((first_number - 1))
  while [ $# -gt 0 ]; do
    number=$((number + 1))
    if [ -f "$work/reply.$number" ] && [ "$(tr -d ' \t\r\n' <"$work/reply.$number" | head -c 1)" = '<' ]; then
      echo "$1 $2: a page (<html>) came instead of JSON"
      return 1
    fi
    shift 3
  done
}

# fetching NAME TIME METHOD PATH BODY ...: requests that change nothing; trouble that may pass by itself is waited out.
fetching() {
  pause=1
  until exchange "$@"; do
    code=$?
    if [ "$pause" -gt 8 ] || ! passing "$code" "$work/$1.error"; then
      answer "$1" "$code"
      return "$code"
    fi
    wanted=$(retry_after)
    pause_for "$((wanted > pause ? wanted : pause))"
    pause=$((pause * 2))
  done
  answer "$1" 0
}

# retry_after: how many seconds the server asks for, a minute at most.
retry_after() {
  cat "$work"/head.* 2>/dev/null | tr -d '\r' | awk 'tolower($1) == "retry-after:" && $2 ~ /^[0-9]+$/ { most = $2 > most ? $2 : most } END { print (most > 60 ? 60 : most + 0) }'
}

# sending NAME TIME METHOD PATH BODY ...: requests that change something, sent once, and noted in the audit file. One
# that was refused for coming too soon (429) was not done: it is sent again when the server says how long to wait.
sending() {
  exchange "$@"
  code=$?
  tries=3
  while [ "$tries" -gt 0 ] && [ $# -eq 5 ] && [ "$(retry_after)" -gt 0 ] && grep -q '^HTTP 429 ' "$work/$1.error"; do
    tries=$((tries - 1))
    pause_for "$(retry_after)"
    exchange "$@"
    code=$?
  done
  JSON_PATHS=metadata.id awk -f "$CP4D_FOLDER/json.awk" 2>/dev/null <"$work/reply.1" | cut -f 2 >"$work/$1.id"
  audit_requests "$code" "$@"
  answer "$1" "$code"
  return "$code"
}

audit_requests() {
  audit_all=$1 audited=$2
  shift 3
  number=$((first_number - 1))
  while [ $# -gt 0 ]; do
    number=$((number + 1))
    if [ "$1" != GET ]; then
      # Of several requests one may be refused.
      case $audit_all:$(status_of "$number") in
        22:2*) audit_end=0 ;;
        *) audit_end=$audit_all ;;
      esac
      JSON_PATHS=metadata.id awk -f "$CP4D_FOLDER/json.awk" 2>/dev/null <"$work/reply.$number" | cut -f 2 >"$work/audited"
      cp "$work/$audited.error" "$work/audited.error"
      audit_request "$@"
    fi
    shift 3
  done
}

# value_in NUMBER PATH: a value of an answer. `@ID` in the path is the place in a list of what has that id, or is on what
# has it.
value_in() {
  value_path=$2
  case $value_path in
    *.@*)
      value_list=${value_path%%.@*} value_rest=${value_path#*.@}
      value_place=$(JSON_PATHS='' awk -f "$CP4D_FOLDER/json.awk" <"$work/reply.$1" 2>/dev/null |
        awk -F '\t' -v list="$value_list." -v id="${value_rest%%.*}" '
          $2 == id && index($1, list) == 1 && $1 ~ /^[^.]*\.[0-9]+\.(metadata\.id|entity\.target\.target_id)$/ {
            print substr($1, length(list) + 1) + 0
            exit
          }')
      value_path=$value_list.${value_place:-none}.${value_rest#*.}
      ;;
  esac
  JSON_PATHS=$value_path awk -f "$CP4D_FOLDER/json.awk" 2>/dev/null <"$work/reply.$1" | cut -f 2
}

# meets CONDITIONS: whether the answers of the last exchange meet all conditions, `1.entity.status.state=active` or
# `2.total_count>=298`: number of the request, path, and what its value must be.
meets() {
  for condition in $1; do
    rest=${condition#*.}
    found=$(value_in "${condition%%.*}" "${rest%%[=>]*}")
    case $rest in
      *'>='*) [ "${found:-0}" -ge "${rest#*>=}" ] 2>/dev/null || return 1 ;;
      *) case "|${rest#*=}|" in *"|$found|"*) ;; *) return 1 ;; esac ;;
    esac
  done
}

# await_answer NAME TIME LIMIT WHAT SHOWN DONE ENDED METHOD PATH BODY ...: repeats requests until their answers meet the
# conditions DONE. Prints a line to the console when the value at SHOWN changes. Exit code 3 when they meet ENDED, 124
# when LIMIT is over.
await_answer() {
  await_for "$@"
  shift 7
  look_until_over "$@"
  answer "$name" "$code"
  return "$code"
}

# await_for NAME TIME LIMIT WHAT SHOWN DONE ENDED ...: what is waited for.
await_for() {
  name=$1 time=$2 what=$4 shown=$5 done=$6 ended=$7 last='' pause=1
  deadline=$(($(date +%s) + $(seconds_of "$3")))
}

look_until_over() {
  while :; do
    exchange "$name" "$time" "$@"
    code=$?
    if [ "$code" -eq 0 ]; then
      is_over && break
    elif ! passing "$code" "$work/$name.error"; then
      break
    fi
    if [ "$(date +%s)" -ge "$deadline" ]; then
      code=124
      [ -z "$last" ] || echo "its state is $last" >"$work/$name.error"
      break
    fi
    rest_a_while
  done
}

# is_over: whether the answers are what was waited for, for better or for worse.
is_over() {
  state=$(value_in "${shown%%.*}" "${shown#*.}")
  [ "$state" = "$last" ] || printf '%s: %s\n' "$what" "$state" >&3
  last=$state
  if meets "$done"; then return; fi
  meets "$ended" && code=3
}

rest_a_while() {
  wanted=$(retry_after)
  pause_for "$((wanted > pause ? wanted : pause))"
  pause=$((pause < 8 ? pause * 2 : 10))
}

# making NAME TIME LIMIT WHAT SHOWN DONE ENDED METHOD PATH BODY METHOD PATH BODY ...: makes something by the first
# request, and waits by the others as await_answer does. `{made}` stands in those and in the conditions for the id of
# what was made. The first look goes out behind the first request, in the same curl; since nobody knows the id then, it
# asks for all and takes that one. When the first request is refused, its answer is the only one.
making() {
  await_for "$@"
  shift 7
  make_and_look "$@"
  code=$?
  made=$(value_in 0 metadata.id)
  note_made "$1" "$2" "$3" >"$work/$name.made"
  if [ "$made_code" -ne 0 ]; then
    answer "$name" "$made_code"
    return "$made_code"
  fi
  shift 3
  shown=$(with_made "$shown") done=$(with_made "$done") ended=$(with_made "$ended")
  for look in "$@"; do
    set -- "$@" "$(with_made "$look")"
    shift
  done
  if [ "$code" -ne 0 ] || [ ! -f "$work/head.1" ] || ! is_over; then
    rest_a_while
    look_until_over "$@"
  fi
  { cat "$work/$name.made"; print_answers "$@"; } >"$work/$name"
  answer "$name" "$code"
  return "$code"
}

# make_and_look METHOD PATH BODY ...: the first request with the first look. What was refused for coming too soon (429)
# was not done: it is sent again when the server says how long to wait. Behind a command of cpdctl no look is taken.
make_and_look() {
  ! is_command "$3" || set -- "$1" "$2" "$3"
  looks=$(($# / 3)) tries=3
  while [ "$looks" -gt 0 ]; do
    looks=$((looks - 1)) look_path=${2%[?&]*'={made}'}
    set -- "$@" "$1" "$look_path" "$3"
    shift 3
  done
  first_number=0
  until exchange "$name" "$time" "$@"; do
    made_code=$?
    [ "$tries" -gt 0 ] && [ "$(status_of 0)" = 429 ] && [ "$(retry_after)" -gt 0 ] || return "$made_code"
    tries=$((tries - 1))
    pause_for "$(retry_after)"
  done
}

# note_made METHOD PATH BODY: notes the request that makes something in the audit file, and prints its answer. Sets
# made_code: whether it was done, whatever became of the look behind it.
note_made() {
  made_code=$code
  case $(status_of 0) in
    2*) [ -z "$made" ] || made_code=0 ;;
  esac
  first_number=0
  audit_requests "$made_code" "$name" "$time" "$@"
  print_answers "$@"
  first_number=1
}

# status_of NUMBER: the HTTP status of an answer; nothing when none came.
status_of() {
  awk '/^HTTP\// { status = $2 } END { print status }' 2>/dev/null "$work/head.$1"
}

# with_made TEXT: with the id of what was made in the place of `{made}`.
with_made() {
  filled=$1
  while :; do
    case $filled in
      *'{made}'*) filled=${filled%%'{made}'*}$made${filled#*'{made}'} ;;
      *) break ;;
    esac
  done
  printf '%s' "$filled"
}

# sign_in_openscale NAME TIME KIND URL: a token of OpenScale's own, where it has another credential than CP4D.
sign_in_openscale() {
  name=$1
  token_for "$(seconds_of "$2")" "$3" "$4" "$CP4D_OPENSCALE_TOKEN" >"$work/$name" 2>"$work/$name.error"
  code=$?
  answer "$name" "$code"
  return "$code"
}
