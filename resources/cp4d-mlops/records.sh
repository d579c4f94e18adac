# Rows of CSV files on their way into OpenScale's data sets; agent.sh ends with this file.

# columns NAME TIME FILE DELIMITER: the columns of a CSV file with what its first thousand rows hold, as JSON.
columns() {
  name=$1
  CSV_MODE=columns CSV_SIZE=1 CSV_DELIMITER="$4" CSV_LIMIT=1000 awk -f "$CP4D_FOLDER/csv.awk" <"$3" >"$work/$name" 2>"$work/$name.error"
  code=$?
  answer "$name" "$code"
  return "$code"
}

# store_rows NAME TIME FILE DELIMITER OFFSET LIMIT DROP COLUMNS SIZE DATA_SET FORCE MINUTES FORM COUNT NOTE ME: stores the
# rows of a CSV file in a data set, SIZE at a time and one request after the other; rows that are there already are not
# sent again, unless FORCE is true. COUNT and NOTE are what this build saw of a data set that came with its own monitor;
# COUNT is empty otherwise. ME is this call's own name. Prints how many rows there are, how many were sent, and how many
# records the data set has now. Exit code 64 when the file is not right; then nothing was sent. When it broke off half
# way: prints `STORED of ROWS`.
#
# What is there is noted in the data set's description, the last file first:
#   cp4d-mlops: DIGEST ROWS stored NUMBER sending NUMBER after COUNT by WHOM; DIGEST ROWS stored NUMBER; ...
# The rows that are being sent are there when there are so many records more than COUNT, so rows that others store at the
# same time may be taken for them when a build broke off. WHOM keeps others away; who stands still is not waited for.
store_rows() {
  : >"$work/$1.error"
  store_rows_of "$@" >"$work/$1" 2>"$work/$1.error"
  code=$?
  answer "$1" "$code"
  return "$code"
}

FASTER=75

store_rows_of() {
  time=$2 file=$3 delimiter=$4 offset=$5 limit=$6 drop=$7 columns=$8 size=$9
  data_set=${10} force=${11} minutes=${12} form=${13} count=${14} note=${15} me=${16} sent=0
  records="/v2/data_sets/$data_set/records"
  [ -f "$file" ] || { echo "there is no such file" >&2; return 64; }
  rows=$(batches "$offset" "$limit") || return 64
  digest=$({ printf '%s\n' "$delimiter" "$offset" "$limit" "$drop" && cat <"$file"; } | sha256sum | cut -c 1-16)
  # When the script is run again, with a new token, what was seen is out of date.
  mkdir "$CP4D_FOLDER/$me" 2>/dev/null || count=
  until take_turn && send_batches; do
    code=$? count=
    [ "$code" -eq "$FASTER" ] || return "$code"
  done
  printf '%s\n' "$rows" "$sent" "$count"
}

# batches OFFSET LIMIT: makes the bodies rows.1, rows.2, ... of the file's rows, and prints how many rows they hold.
batches() {
  printf %s "$columns" >"$work/columns"
  CSV_PREFIX="$work/rows" CSV_SIZE="$size" CSV_DELIMITER="$delimiter" CSV_OFFSET="$1" CSV_LIMIT="$2" CSV_DROP="$drop" \
    CSV_COLUMNS="$work/columns" CSV_FORM="$form" awk -f "$CP4D_FOLDER/csv.awk" <"$file"
}

# take_turn: sets stored, how many of the file's rows are there once nobody else stores any, and claims the data set when
# some are not. The server keeps no two builds apart: who wrote last has it. Whose monitor brought the data set need not
# look whether it was the last while nothing is noted; others leave that one time. Exit code FASTER: somebody else was.
take_turn() {
  is_first=
  if [ -z "$count" ]; then
    look_at_records || return
  elif [ -z "$note" ]; then
    is_first=yes
  fi
  settling=$([ -n "$note" ] && echo 2 || echo 10)
  await_quiet || return
  stored=$(noted there)
  [ "$force" != true ] || [ "$sent" -gt 0 ] || stored=0
  [ "$stored" -lt "$rows" ] || return 0
  change=$(description "$(batch_size)" "$me") is_announced=
  [ -z "$is_first" ] || return 0
  announce || return
  pause_for "$settling"
  look_at_records || return
  [ "$(noted whom)" = "$me" ] || return "$FASTER"
}

# look_at_records: what is noted at the data set, and how many records it has.
look_at_records() {
  fetching seen "$time" GET "/v2/data_sets/$data_set" '' GET "$records?limit=0&include_total_count=true" '' >/dev/null || { code=$?; cat "$work/seen.error" >&2; return "$code"; }
  note=$(value_at entity.description)
  [ "$note" != null ] || note=
  count=$(value_in 2 total_count)
}

# await_quiet: until no rows are on their way: those of another build, which may stand still for a minute, or those of
# one that broke off.
await_quiet() {
  still=0 told=
  until [ "$(noted state)" = quiet ]; do
    case $(noted state) in
      another)
        [ "$still" -lt 12 ] || return 0
        [ -n "$told" ] || echo 'another build stores rows in this data set: waiting until it has' >&3
        told=yes
        ;;
      *) [ "$still" -lt 3 ] || return 0 ;;
    esac
    last="$note $count"
    pause_for 5
    look_at_records || return
    [ "$last" = "$note $count" ] && still=$((still + 1)) || still=0
  done
}

# noted there: how many of the file's rows are there. noted whom: who stores rows. noted state: quiet, another (build
# stores rows), or open (whether the last rows arrived). noted next SENDING WHOM: the description for `stored` rows of the
# file and those that are sent now; what else stands there is kept, and the last 20 files.
noted() {
  printf '%s\n' "$note" | awk -v wanted="$1" -v sending="${2:-0}" -v whom="${3:-}" -v digest="$digest" -v rows="$rows" \
    -v stored="${stored:-0}" -v count="$count" -v me="$me" '{
    at = index($0, "cp4d-mlops: ")
    others = at > 0 ? substr($0, 1, at - 1) : $0 == "" ? "" : $0 " "
    files = at > 0 ? split(substr($0, at + 12), file, "; ") : 0
    state = "quiet"
    for (i = 1; i <= files; i++) {
      n = split(file[i], part, " ")
      number = part[4] + 0
      by = n > 5 && part[n - 1] == "by" ? part[n] : ""
      arrived = part[5] == "sending" && count >= part[8] + part[6]
      if (arrived) number += part[6]
      if (i == 1) holder = by
      if (part[5] == "sending" && !arrived) state = "open"
      if (by != "" && by != me && number < part[2] + 0) state = "another"
      if (part[1] == digest) there = number
      else if (i < 20) earlier = earlier "; " part[1] " " part[2] " stored " number
    }
    if (wanted == "there") print there + 0
    else if (wanted == "whom") print holder
    else if (wanted == "state") print state
    else print others "cp4d-mlops: " digest " " rows " stored " stored (sending > 0 ? " sending " sending " after " count : "") (whom == "" ? "" : " by " whom) earlier
  }'
}

# batch_size: how many rows the next batch has.
batch_size() {
  echo "$((stored + size < rows ? size : rows - stored))"
}

# announce: notes which rows are sent next, and that it is this build that stores rows.
announce() {
  sending sent "$time" PATCH "/v2/data_sets/$data_set" "$change" >/dev/null || { code=$?; cat "$work/sent.error" >&2; return "$code"; }
  is_announced=yes
}

# description SENDING WHOM: the change of what is noted.
description() {
  printf '[{"op":"add","path":"/description","value":"%s"}]' "$(noted next "$@")"
}

# send_batches: stores what is not there yet; what comes first is announced already.
send_batches() {
  [ "$stored" -lt "$rows" ] || return 0
  if [ "$stored" -gt 0 ]; then
    rm -f "$work"/rows.*
    batches "$((offset + stored))" "$((rows - stored))" >/dev/null || return 64
  fi
  batch=1
  while [ -f "$work/rows.$batch" ]; do
    on_its_way=0
    store_batch "$work/rows.$batch" "$(batch_size)" || { code=$?; broken_off; return "$code"; }
    sent=$((sent + $(batch_size))) stored=$((stored + $(batch_size)))
    rm "$work/rows.$batch"
    batch=$((batch + 1))
    [ $((batch % 20)) -ne 0 ] || printf '%s of %s rows are stored\n' "$stored" "$rows" >&3
    [ "$stored" -eq "$rows" ] || [ "$(noted whom)" = "$me" ] || return "$FASTER"
    change=$(description "$(batch_size)" "$me") is_announced=
  done
}

# broken_off: says how many rows are there, and lets others store theirs. Its own trouble is none of the caller's.
broken_off() (
  echo "$stored of $rows"
  sending released "$time" PATCH "/v2/data_sets/$data_set" "$(description "$on_its_way")" >/dev/null 2>&1
)

# store_batch FILE ROWS: stores one batch, and waits until its rows are counted. The first look goes out behind them. Sets
# on_its_way: how many rows may arrive yet, however it ends.
store_batch() {
  post_batch "$@" || return
  wanted=$((count + $2)) on_its_way=$2
  if ! meets "3.total_count>=$wanted"; then
    await_answer taken "$time" "${minutes}m" 'the rows' 1.state "1.state=active 3.total_count>=$wanted" 1.state=error \
      GET "/v2/data_sets/$data_set/requests/$request" '' GET "/v2/data_sets/$data_set" '' GET "$records?limit=0&include_total_count=true" '' >/dev/null 3>/dev/null
    code=$?
    [ "$code" -ne 3 ] || on_its_way=0
    [ "$code" -eq 0 ] || { why_not_stored "$code" >&2; return "$code"; }
  fi
  count=$(value_in 3 total_count) note=$(value_in 2 entity.description)
}

# post_batch FILE ROWS: notes which rows come, where that is not done yet, and sends them in the same curl; none go out when
# the note is refused. Sets request, the server's name for it. What came too soon (429) is sent again when the server says.
post_batch() {
  posts=3
  while :; do
    if [ -n "$is_announced" ]; then
      send_and_look POST "$records" "@$1"
    else
      first_number=0 needed_number=0
      send_and_look PATCH "/v2/data_sets/$data_set" "$change" POST "$records" "@$1"
      first_number=1 needed_number=
      case $(status_of 0) in
        2*) is_announced=yes ;;
        # For the server's words; or it is taken now, and the rows may follow.
        *) announce || return; continue ;;
      esac
    fi
    request=$(tr -d '\r' 2>/dev/null <"$work/head.1" | awk 'tolower($1) == "location:" { n = split($2, part, "/"); print part[n] }')
    posts=$((posts - 1))
    case $(status_of 1) in
      2*) [ -z "$request" ] || return 0; on_its_way=$2 ;;
      429) [ "$posts" -gt 0 ] && [ "$(retry_after)" -gt 0 ] && pause_for "$(retry_after)" && continue ;;
      4*) ;;
      *) on_its_way=$2 ;;
    esac
    cat "$work/sent.error" >&2
    return "$sent_code"
  done
}

# send_and_look METHOD PATH BODY ...: requests that change something, noted in the audit file, and a look at the records.
send_and_look() {
  exchange sent "$time" "$@" GET "/v2/data_sets/$data_set" '' GET "$records?limit=0&include_total_count=true" ''
  sent_code=$?
  audit_requests "$sent_code" sent "$time" "$@"
  # A good status without a request is no answer of OpenScale.
  [ "$sent_code" -ne 0 ] || sent_code=65
}

# why_not_stored CODE: what OpenScale said of the last rows.
why_not_stored() {
  case $1 in
    3) printf '%s, "%s" (trace %s)\n' "$(value_at failure.errors.0.code)" "$(value_at failure.errors.0.message)" "$(value_at failure.trace)" ;;
    124) echo "OpenScale did not count the rows within $minutes minutes" ;;
    *) cat "$work/taken.error" ;;
  esac
}

# value_at PATH: a value of the last answer, that of the first request.
value_at() {
  value_in 1 "$1"
}
