# What the cpdctl of 2020 does in another way; agent.sh ends with this file. That cpdctl has commands for OpenScale
# (`wos …`), and signs in with a user and a password only. The session's folder has a file `of-2020` where the agent has it.

if [ -f "$CP4D_FOLDER/of-2020" ]; then
  export CPDCONFIG="$CPD_CONFIG"
fi

LINE_BREAK='
'

# profile_of_2020 SECONDS KIND URL: makes the context that cpdctl uses. It takes a password on its command line only, where
# everybody on the agent could read it, and keeps it readable in its configuration: so a word stands on the command line
# that is exchanged in that file. What form the file has need not be known.
profile_of_2020() {
  : >"$CP4D_FOLDER/of-2020"
  export CPDCONFIG="$CPD_CONFIG"
  [ "$2" = password ] || return 0
  slot=${CP4D_FOLDER##*/}
  configuring "$1" users set cp4d "--username=$CP4D_USER" "--password=$slot" &&
    configuring "$1" profiles set cp4d --user=cp4d "--url=$3" &&
    configuring "$1" contexts set cp4d --profile=cp4d &&
    configuring "$1" contexts use cp4d || return
  if ! grep -q -F "$slot" "$CPDCONFIG"; then
    echo 'this cpdctl does not keep the password as it is, so it cannot be signed in without a password on its command line'
    return 65
  fi
  SLOT=$slot awk "$JSON_TEXT"'
    { at = index($0, ENVIRON["SLOT"])
      if (at > 0) {
        before = substr($0, 1, at - 1)
        after = substr($0, at + length(ENVIRON["SLOT"]))
        if (before ~ /["\047]$/) { before = substr(before, 1, length(before) - 1); after = substr(after, 2) }
        $0 = before json_text(ENVIRON["CP4D_SECRET"]) after
      }
      print }' "$CPDCONFIG" >"$CPDCONFIG.new" && mv "$CPDCONFIG.new" "$CPDCONFIG"
}

# is_command BODY: whether a command stands in the place of a request's body, its words one on a line.
is_command() {
  case $1 in
    "cpdctl$LINE_BREAK"*) return 0 ;;
    *) return 1 ;;
  esac
}

# run_requests METHOD PATH BODY ...: by one curl, or as commands of cpdctl where there is one that has them.
run_requests() {
  if grep -q '^url = ' "$work/requests"; then
    curl --config "$work/requests" >/dev/null 2>"$work/$exchange_name.error" </dev/null &
    attend || return
  fi
  run_commands "$@"
}

# run_commands METHOD PATH BODY ...: runs those requests that are commands; leaves their answers as curl leaves its.
run_commands() {
  number=$((first_number - 1))
  while [ $# -gt 0 ]; do
    number=$((number + 1))
    if is_command "$3"; then
      run_request "$3" || return
    fi
    shift 3
  done
}

run_request() {
  (
    set -f
    IFS=$LINE_BREAK
    # shellcheck disable=SC2086 # a word is a line
    exec timeout "$exchange_seconds" $1
  ) >"$work/said" 2>"$work/said.error" </dev/null &
  attend
  said_code=$?
  [ "$said_code" -ne 143 ] || said_code=124
  if [ "$said_code" -eq 0 ]; then
    awk '/^[{[]/ { begun = 1 } begun' "$work/said" >"$work/reply.$number"
    echo 'HTTP/1.1 200' >"$work/head.$number"
  elif refusal "$work/said.error" "$work/said" >"$work/reply.$number"; then
    echo "HTTP/1.1 $(status_in "$work/reply.$number")" >"$work/head.$number"
  else
    rm "$work/reply.$number"
    cat "$work/said.error" "$work/said" >"$work/$exchange_name.error"
    return "$said_code"
  fi
}

# refusal FILE ...: an error of the server, which cpdctl prints as a table of code, message and trace in an order that
# changes, as the server sent it.
refusal() {
  awk "$JSON_TEXT"'
    !headings && NF == 3 && / *code( |$)/ && /message( |$)/ && /trace( |$)/ {
      headings = split($0, heading)
      next
    }
    headings && NF > 0 {
      sub(/^ +/, "")
      split($0, cells, /   +/)
      for (i = 1; i <= 3; i++) cell[heading[i]] = cells[i]
      errors = errors (errors == "" ? "" : ",") "{\"code\":" json_text(cell["code"]) ",\"message\":" json_text(cell["message"]) "}"
    }
    END {
      if (errors == "") exit 1
      printf "{\"errors\":[%s],\"trace\":%s}\n", errors, json_text(cell["trace"])
    }' "$@"
}

# status_in FILE: cpdctl does not say the HTTP status of a refusal; most codes hold it (AIQCS0404E), others are known.
status_in() {
  told=$(sed -n 's/.*"code":"[A-Z]*0\([45][0-9][0-9]\)E".*/\1/p' "$1")
  case ${told:-$(tr 'A-Z' 'a-z' <"$1")} in
    [45][0-9][0-9]) echo "$told" ;;
    *aiqmm0012e*) echo 429 ;;
    *aiqmm0010e*) echo 400 ;;
    *'does not exist'* | *'not found'* | *'not be found'*) echo 404 ;;
    *unauthorized* | *'token has expired'*) echo 401 ;;
    *forbidden*) echo 403 ;;
    *unavailable*) echo 503 ;;
    *) echo 500 ;;
  esac
}

# audit_request METHOD PATH BODY ...: notes the first request in the audit file, as it was sent.
audit_request() (
  set -f
  IFS=$LINE_BREAK
  # shellcheck disable=SC2086 # a word of a command is a line
  if is_command "$3"; then audit "$audit_end" audited 0 $3; else audit "$audit_end" audited 0 openscale "$1" "$2"; fi
)
