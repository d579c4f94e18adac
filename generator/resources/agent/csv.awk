# Turns a CSV file with a header into files of JSON, CSV_SIZE rows each, in the form that models are scored with:
# [{"fields":[...],"values":[[...],...]}]. Right for quotes, and for delimiters and line ends inside them; takes CRLF and
# a byte order mark. Runs alike under busybox, mawk and gawk, in the C locale.
#
# Reads from the environment: CSV_PREFIX (the files are CSV_PREFIX.1, CSV_PREFIX.2, ...), CSV_SIZE, CSV_DELIMITER,
# CSV_DROP (names of columns to leave out, separated by the character US), CSV_OFFSET, CSV_LIMIT (rows; 0: all).
# With CSV_COLUMNS, a file (`NAME RS KIND` each, separated by US; KIND is number, text or any, and begins with `!` when the
# column must be there; too long for a variable in wide tables), the header must hold those columns and no others, and a
# cell must be of its column's kind.
# With CSV_FORM=objects a row is a map of its cells by the columns' names.
# With CSV_MODE=columns it makes no files, and prints the columns with their kinds: [["age","integer"],...].
# Prints how many rows it took. A row that does not fit is an error that names its number, and not what is in it.
#
# A cell is a number when it is written as one in JSON and not quoted; an empty cell that is not quoted is null.

BEGIN {
  NUMBER = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?$"
  delimiter = ENVIRON["CSV_DELIMITER"]
  size = ENVIRON["CSV_SIZE"] + 0
  offset = ENVIRON["CSV_OFFSET"] + 0
  limit = ENVIRON["CSV_LIMIT"] + 0
  prefix = ENVIRON["CSV_PREFIX"]
  drops = split(ENVIRON["CSV_DROP"], dropped, "\037")
  for (i = 1; i <= drops; i++) drop[dropped[i]] = 1
  for (i = 0; i < 32; i++) control[sprintf("%c", i)] = sprintf("\\u%04x", i)
  takes = ENVIRON["CSV_COLUMNS"] == "" ? 0 : split(text_of(ENVIRON["CSV_COLUMNS"]), taken, "\037")
  for (i = 1; i <= takes; i++) {
    split(taken[i], pair, "\036")
    must[pair[1]] = pair[2] ~ /^!/
    kind[pair[1]] = pair[2]
    sub(/^!/, "", kind[pair[1]])
  }
  as_objects = ENVIRON["CSV_FORM"] == "objects"
  is_survey = ENVIRON["CSV_MODE"] == "columns"
  control["\n"] = "\\n"
  control["\r"] = "\\r"
  control["\t"] = "\\t"
}

NR == 1 { sub(/^\357\273\277/, "") }

# A record goes on in the next line as long as a quote is open.
open_quote { record = record "\n" $0 }
!open_quote { record = $0; first_line = NR }
{
  open_quote = (gsub(/"/, "\"", record) % 2 == 1)
  if (open_quote) next
  sub(/\r$/, "", record)
  if (!header) take_header()
  else if (record != "") take_row()
  if (limit > 0 && rows == limit) exit
}

END {
  if (failed) exit 1
  if (open_quote) fail("the quote that opens in line " first_line " is not closed")
  if (!header) fail("the file is empty")
  if (is_survey) print_columns()
  else {
    finish_file()
    print rows + 0
  }
}

function text_of(file,    line, lines, text) {
  while ((getline line < file) > 0) text = text (lines++ ? "\n" : "") line
  close(file)
  return text
}

function fail(text) {
  print text > "/dev/stderr"
  failed = 1
  exit 1
}

function take_header(    i, seen, missing) {
  header = cells(record)
  fields = ""
  for (i = 1; i <= header; i++) {
    name = quoted[i] ? cell[i] : trimmed(cell[i])
    if (name == "") fail("column " i " has no name in the header; if it is an index, write the file without it")
    if (name in seen) fail("two columns have the same name: columns " seen[name] " and " i)
    seen[name] = i
    column[i] = name
    keep[i] = !(name in drop)
    if (keep[i] && takes > 0 && !(name in kind)) fail("the column '" name "' is none that the subscription knows; leave it out with drop")
    if (keep[i]) fields = fields (fields == "" ? "" : ",") json_text(name)
  }
  for (i = 1; i <= takes; i++) {
    split(taken[i], pair, "\036")
    if (must[pair[1]] && !(pair[1] in seen)) fail("the column '" pair[1] "' is missing")
    if (must[pair[1]] && (pair[1] in drop)) fail("the column '" pair[1] "' is needed, and drop leaves it out")
  }
  for (i = 1; i <= drops; i++) if (!(dropped[i] in seen)) fail("there is no column named '" dropped[i] "' to leave out")
}

function take_row(    count, i, values, separator) {
  number++
  if (number <= offset) return
  count = cells(record)
  if (count != header) fail("row " number " (line " first_line ") has " count " cells, and the header has " header)
  if (is_survey) {
    rows++
    survey()
    return
  }
  if (rows % size == 0) start_file()
  values = ""
  separator = ""
  for (i = 1; i <= header; i++) {
    if (keep[i]) {
      values = values separator (as_objects ? json_text(column[i]) ":" : "") json_value(i)
      separator = ","
    }
  }
  printf (as_objects ? "%s{%s}" : "%s[%s]"), (rows % size == 0 ? "" : ",\n"), values > file
  rows++
}

# What each column holds so far: integers, numbers, or texts.
function survey(    i, text) {
  for (i = 1; i <= header; i++) {
    text = trimmed(cell[i])
    if (text == "" && !quoted[i]) continue
    if (quoted[i] || text !~ NUMBER) found[i] = "string"
    else if (found[i] != "string" && (text ~ /[.eE]/ || found[i] == "double")) found[i] = "double"
    else if (found[i] == "") found[i] = "integer"
  }
}

function print_columns(    i, made) {
  for (i = 1; i <= header; i++) {
    if (keep[i]) made = made (made == "" ? "" : ",") "[" json_text(column[i]) ",\"" (found[i] == "" ? "string" : found[i]) "\"]"
  }
  print "[" made "]"
}

function start_file() {
  finish_file()
  file = prefix "." ++files
  if (as_objects) printf "[" > file
  else printf "[{\"fields\":[%s],\"values\":[", fields > file
}

function finish_file() {
  if (files > 0) {
    print (as_objects ? "]" : "]}]") > file
    close(file)
  }
}

# Splits a record into cell[1..n], and notes which were quoted. Most records hold no quote, and are split at once.
function cells(text,    n, i, part, parts, whole) {
  if (index(text, "\"") == 0) {
    n = split(text, cell, delimiter)
    if (text == "") { n = 1; cell[1] = "" }
    for (i = 1; i <= n; i++) quoted[i] = 0
    return n
  }
  parts = split(text, part, delimiter)
  n = 0
  whole = ""
  for (i = 1; i <= parts; i++) {
    whole = whole == "" && !pending ? part[i] : whole delimiter part[i]
    pending = (gsub(/"/, "\"", whole) % 2 == 1)
    if (pending) continue
    n++
    quoted[n] = whole ~ /^"/
    if (quoted[n] && whole !~ /^".*"$/) fail("a quoted cell in line " first_line " goes on behind its quote")
    cell[n] = quoted[n] ? unquoted(whole) : whole
    whole = ""
  }
  return n
}

function unquoted(text) {
  text = substr(text, 2, length(text) - 2)
  gsub(/""/, "\"", text)
  return text
}

function trimmed(text) {
  sub(/^[ \t]+/, "", text)
  sub(/[ \t]+$/, "", text)
  return text
}

function json_value(i,    text) {
  text = quoted[i] ? cell[i] : trimmed(cell[i])
  if (text == "" && !quoted[i]) return "null"
  wanted = kind[column[i]]
  if (wanted == "text") return json_text(text)
  if (wanted == "number" && text !~ NUMBER) fail("row " number " (line " first_line "), column '" column[i] "': a number is wanted there")
  return (!quoted[i] || wanted == "number") && text ~ NUMBER ? text : json_text(text)
}

function json_text(text,    i, c, made) {
  if (text !~ /["\\\001-\037]/) return "\"" text "\""
  made = ""
  for (i = 1; i <= length(text); i++) {
    c = substr(text, i, 1)
    made = made ((c == "\"" || c == "\\") ? "\\" c : (c in control) ? control[c] : c)
  }
  return "\"" made "\""
}
