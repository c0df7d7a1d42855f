#!/bin/sh
# Keeps an issue for everything that is due within two weeks: opens it, renews the one that is open, and closes it once it is
# done or moved. Running it again changes nothing. DUE_WITHIN: days. DUE_MOST: new issues in one run, the first due first.
set -eu
cd "$(dirname "$0")/.."
within=${DUE_WITHIN:-14}
most=${DUE_MOST:-20}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
npm run -s readyroom -- export calendar --as-of "${DUE_TODAY:-$(date -u +%F)}" --out "$made/due" >&2
awk -F '\t' -v within="$within" '$3 + 0 <= within' "$made/due/due.tsv" > "$made/wanted"
gh label create readyroom-due --force --color 5319e7 --description "Falls due; kept by ci/due-issues.sh"
gh issue list --label readyroom-due --state open --limit 1000 --json number,title,body --jq '
  .[] | .number as $number | .title as $title | .body
  | capture("<!-- readyroom-due (?<key>[a-z0-9-]+) (?<day>[0-9-]+) -->") | [$number, .key, .day, $title] | @tsv' > "$made/open"
opened=0
while IFS="$(printf '\t')" read -r key day _ title; do
  number=$(awk -F '\t' -v key="$key" '$2 == key { print $1; exit }' "$made/open")
  if [ -z "$number" ]; then
    opened=$((opened + 1))
    [ "$opened" -le "$most" ] || continue
    gh issue create --label readyroom-due --title "$title" --body-file "$made/due/issues/$key.md" < /dev/null
  elif ! awk -F '\t' -v key="$key" -v day="$day" '$2 == key && $3 == day { found = 1 } END { exit !found }' "$made/open"; then
    gh issue edit "$number" --title "$title" --body-file "$made/due/issues/$key.md" < /dev/null
  fi
done < "$made/wanted"
while IFS="$(printf '\t')" read -r number key _; do
  awk -F '\t' -v key="$key" '$1 == key { found = 1 } END { exit !found }' "$made/wanted" ||
    gh issue close "$number" --comment "No longer due: it was done, moved or taken away." < /dev/null
done < "$made/open"
