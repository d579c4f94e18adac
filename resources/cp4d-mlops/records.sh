# Rows of CSV files on their way into OpenScale's data sets; agent.sh ends with this file.

# columns NAME TIME FILE DELIMITER: the columns of a CSV file with what its first thousand rows hold, as JSON.
columns() {
  name=$1
  CSV_MODE=columns CSV_SIZE=1 CSV_DELIMITER="$4" CSV_LIMIT=1000 awk -f "$CP4D_FOLDER/csv.awk" <"$3" >"$work/$name" 2>"$work/$name.error"
  code=$?
  answer "$name" "$code"
  return "$code"
}

# store_rows NAME TIME FILE DELIMITER OFFSET LIMIT DROP COLUMNS SIZE DATA_SET FORCE MINUTES FORM COUNT NOTE: stores the rows
# of a CSV file in a data set, SIZE at a time and one request after the other; rows that are there already are not sent again,
# unless FORCE is true. COUNT and NOTE are what was just seen of the data set; COUNT is empty when it was not looked at. Prints how many rows there are, how many were sent, and how many records the data set has now.
# Exit code 64 when the file is not right; then nothing was sent. When it broke off half way: prints `STORED of ROWS`.
#
# What is there is noted in the data set's description: `cp4d-mlops: DIGEST ROWS after COUNT` for the last file, whose
# rows came when there were COUNT records, and then `; DIGEST ROWS stored NUMBER` for the files before it.
store_rows() {
  : >"$work/$1.error"
  store_rows_of "$@" >"$work/$1" 2>"$work/$1.error"
  code=$?
  answer "$1" "$code"
  return "$code"
}

store_rows_of() {
  time=$2 file=$3 delimiter=$4 offset=$5 limit=$6 drop=$7 columns=$8 size=$9
  data_set=${10} force=${11} minutes=${12} form=${13}
  records="/v2/data_sets/$data_set/records"
  [ -f "$file" ] || { echo "there is no such file" >&2; return 64; }
  rows=$(batches "$offset" "$limit") || return 64
  digest=$({ printf '%s\n' "$delimiter" "$offset" "$limit" "$drop" && cat "$file"; } | sha256sum | cut -c 1-16)
  count=${14} note=${15}
  [ -n "$count" ] || look_at_records || return
  set -- $(notes stored)
  if [ "$force" != true ] && [ "${2:-}" = after ] && [ "$1" -lt "$rows" ]; then
    await_quiet || return
    set -- $(notes stored)
  fi
  there=$1
  [ "$force" != true ] || there=0
  before=$((count - there))
  send_batches || return
  printf '%s\n' "$rows" "$((rows - there))" "$((before + rows))"
}

# batches OFFSET LIMIT: makes the bodies rows.1, rows.2, ... of the file's rows, and prints how many rows they hold.
batches() {
  CSV_PREFIX="$work/rows" CSV_SIZE="$size" CSV_DELIMITER="$delimiter" CSV_OFFSET="$1" CSV_LIMIT="$2" CSV_DROP="$drop" \
    CSV_COLUMNS="$columns" CSV_FORM="$form" awk -f "$CP4D_FOLDER/csv.awk" <"$file"
}

# look_at_records: what is noted at the data set, and how many records it has.
look_at_records() {
  fetching seen "$time" GET "/v2/data_sets/$data_set" '' GET "$records?limit=0&include_total_count=true" '' >/dev/null || { code=$?; cat "$work/seen.error" >&2; return "$code"; }
  note=$(value_at entity.description)
  [ "$note" != null ] || note=
  count=$(JSON_PATHS=total_count awk -f "$CP4D_FOLDER/json.awk" <"$work/reply.2" | cut -f 2)
}

# await_quiet: until two looks see the same number of records. Rows may still be on their way when a build broke off.
await_quiet() {
  for look in 1 2 3 4 5 6; do
    last=$count
    sleep 10
    look_at_records || return
    [ "$count" -ne "$last" ] || return 0
  done
}

# notes stored: how many of the file's rows are there, and `after` when it was the last file. notes next: the description
# for a file whose rows come after `before` records; what else stands there is kept, and the last 20 files.
notes() {
  printf '%s\n' "$note" | awk -v mode="$1" -v digest="$digest" -v rows="$rows" -v count="$count" -v before="$before" '{
    at = index($0, "cp4d-mlops: ")
    others = at > 0 ? substr($0, 1, at - 1) : $0 == "" ? "" : $0 " "
    files = at > 0 ? split(substr($0, at + 12), file, "; ") : 0
    for (i = 1; i <= files; i++) {
      split(file[i], part, " ")
      number = part[3] == "after" ? count - part[4] : part[4] + 0
      number = number < 0 ? 0 : number > part[2] + 0 ? part[2] : number
      if (part[1] == digest) { stored = number; word = part[3] }
      else if (i < 20) earlier = earlier "; " part[1] " " part[2] " stored " number
    }
    if (mode == "stored") print stored + 0, word
    else print others "cp4d-mlops: " digest " " rows " after " before earlier
  }'
}

# send_batches: stores what is not there yet.
send_batches() {
  stored=$there batch=1
  [ "$there" -lt "$rows" ] || return 0
  if [ "$there" -gt 0 ]; then
    rm -f "$work"/rows.*
    batches "$((offset + there))" "$((rows - there))" >/dev/null || return 64
  fi
  next=$(notes next)
  while [ -f "$work/rows.$batch" ]; do
    store_batch "$work/rows.$batch" "$((stored + size < rows ? stored + size : rows))" || { code=$?; echo "$stored of $rows"; return "$code"; }
    stored=$((stored + size < rows ? stored + size : rows))
    rm "$work/rows.$batch"
    batch=$((batch + 1))
    [ $((batch % 20)) -ne 0 ] || printf '%s of %s rows are stored\n' "$stored" "$rows" >&3
  done
}

# store_batch FILE ROWS: stores one batch, and waits until ROWS rows of the file are counted.
store_batch() {
  wanted=$((before + $2))
  send_batch "$1" || return
  found=$(JSON_PATHS=total_count awk -f "$CP4D_FOLDER/json.awk" 2>/dev/null <"$work/reply.2" | cut -f 2)
  [ "${found:-0}" -lt "$wanted" ] 2>/dev/null || return 0
  request=$(tr -d '\r' <"$work/head.1" | awk 'tolower($1) == "location:" { n = split($2, part, "/"); print part[n] }')
  await_answer taken "$time" "${minutes}m" 'the rows' 1.state "1.state=active 2.total_count>=$wanted" 1.state=error \
    GET "/v2/data_sets/$data_set/requests/$request" '' GET "$records?limit=0&include_total_count=true" '' >/dev/null 3>/dev/null
  code=$?
  case $code in
    0) ;;
    3) printf '%s, "%s" (trace %s)\n' "$(value_at failure.errors.0.code)" "$(value_at failure.errors.0.message)" "$(value_at failure.trace)" >&2 ;;
    124) echo "OpenScale did not count the rows within $minutes minutes" >&2 ;;
    *) cat "$work/taken.error" >&2 ;;
  esac
  return "$code"
}

# value_at PATH: a value of the last answer, that of the first request.
value_at() {
  JSON_PATHS=$1 awk -f "$CP4D_FOLDER/json.awk" <"$work/reply.1" | cut -f 2
}

# send_batch FILE: notes first whose rows come, where that is not noted yet; then the rows, and a look at how many records
# there are, all in one curl. No rows go out when the note is refused.
send_batch() {
  tries=3
  while :; do
    if [ "$next" = "$note" ]; then
      send_counting POST "$records" "@$1"
    else
      first_number=0 needed_number=0
      send_counting PATCH "/v2/data_sets/$data_set" "[{\"op\":\"add\",\"path\":\"/description\",\"value\":\"$next\"}]" POST "$records" "@$1"
      first_number=1 needed_number=
      case $(status_of 0) in
        2*) note=$next ;;
        *) refused_note || return; continue ;;
      esac
    fi
    case $(status_of 1) in
      2*) return 0 ;;
    esac
    [ "$tries" -gt 0 ] && [ "$(status_of 1)" = 429 ] && [ "$(retry_after)" -gt 0 ] || break
    tries=$((tries - 1))
    sleep "$(retry_after)"
  done
  cat "$work/sent.error" >&2
  return "$sent_code"
}

# send_counting METHOD PATH BODY ...: requests that change something, noted in the audit file, and a look at the number
# of records.
send_counting() {
  exchange sent "$time" "$@" GET "$records?limit=0&include_total_count=true" ''
  sent_code=$?
  case $(status_of 1) in
    2*) audit_requests 0 sent "$time" "$@" ;;
    *) audit_requests "$sent_code" sent "$time" "$@" ;;
  esac
}

# refused_note: sends the note by itself, for the server's words or, when it is taken now, so that the rows may follow.
refused_note() {
  sending sent "$time" PATCH "/v2/data_sets/$data_set" "[{\"op\":\"add\",\"path\":\"/description\",\"value\":\"$next\"}]" >/dev/null && note=$next && return
  code=$?
  cat "$work/sent.error" >&2
  return "$code"
}
