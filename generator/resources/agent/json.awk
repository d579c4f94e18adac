# Flattens JSON: prints `path<TAB>value` for each text, number, boolean and null, such as `entity.status.state<TAB>active`;
# list elements count from 0. Texts are printed without quotes and with their escapes as they are. Runs alike under
# busybox, mawk and gawk, in the C locale.
#
# Reads the paths that are wanted from JSON_PATHS, separated by blanks; without any it prints all.

BEGIN {
  # No number or word goes across a comma; so only a short text is kept, whatever the size of the whole.
  RS = ","
  wanted = split(ENVIRON["JSON_PATHS"], names, " ")
  for (i = 1; i <= wanted; i++) want[names[i]] = 1
}

{
  text = text (NR > 1 ? "," : "") $0
  while (1) {
    sub(/^[ \t\r\n,:]+/, "", text)
    # A text that holds a comma goes on in the next record.
    if (text == "" || (text ~ /^"/ && text !~ /^"([^"\\]|\\.)*"/)) break
    take_token(next_token())
  }
}

# The next token, taken off the front.
function next_token(    first, token) {
  first = substr(text, 1, 1)
  if (first == "\"" && match(text, /^"([^"\\]|\\.)*"/)) token = substr(text, 1, RLENGTH)
  else if (first ~ /[{}\[\]]/) token = first
  else if (match(text, /^[^][{},: \t\r\n"]+/)) token = substr(text, 1, RLENGTH)
  else token = first
  text = substr(text, length(token) + 1)
  return token
}

function take_token(token) {
  if (token == "{" || token == "[") {
    depth++
    list[depth] = (token == "[")
    position[depth] = -1
    name_is_due[depth] = (token == "{")
    start_value(depth - 1)
  } else if (token == "}" || token == "]") {
    depth--
    value_is_over()
  } else if (depth > 0 && !list[depth] && name_is_due[depth]) {
    key[depth] = substr(token, 2, length(token) - 2)
    name_is_due[depth] = 0
  } else {
    start_value(depth)
    print_value(token)
    value_is_over()
  }
}

# A value in a list has the next position as its name.
function start_value(level) {
  if (level > 0 && list[level]) key[level] = ++position[level]
}

function value_is_over() {
  if (depth > 0 && !list[depth]) name_is_due[depth] = 1
}

function print_value(token,    path, i) {
  path = key[1]
  for (i = 2; i <= depth; i++) path = path "." key[i]
  if (wanted > 0 && !(path in want)) return
  print path "\t" (token ~ /^"/ ? substr(token, 2, length(token) - 2) : token)
}
