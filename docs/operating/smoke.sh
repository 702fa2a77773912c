#!/bin/bash
# Shows that a deployment works, from outside: smoke.sh URL, with the operator's key in OPERATOR_KEY.
# Without the key it only reads. With it, it makes an issuer named "Smoke test", awards a badge, verifies it, revokes it,
# verifies it again, and withdraws the issuer's key. What it made stays: a badge is never deleted.
# Needs bash and curl. Ends with 0 when everything was as it should be, and otherwise with 1 at the first thing that was not.
set -euo pipefail
url=${1:?"smoke.sh URL, such as https://badges.example.org"}
url=${url%/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "FAILED: $1" >&2
    [[ ! -s $work/answer ]] || head -c 2000 "$work/answer" >&2
    exit 1
}

# expect STATUS WHAT CURL-ARGUMENTS…: the answer is in $work/answer
expect() {
    local status=$1 what=$2 got
    shift 2
    : >"$work/answer"
    got=$(curl -sS --max-time 40 -o "$work/answer" -w '%{http_code}' "$@") || fail "$what: no answer"
    [[ $got == "$status" ]] || fail "$what: $got and not $status"
    echo "ok: $what"
}

# A member of the answer, of the outermost object or the first that has it.
member() {
    grep -o "\"$1\" *: *\"[^\"]*\"" "$work/answer" | head -n 1 | sed 's/^[^:]*: *"\(.*\)"$/\1/'
}

is() {
    [[ $(member "$1") == "$2" ]] || fail "$3: $1 is $(member "$1") and not $2"
    echo "ok: $3"
}

json=(-H 'Content-Type: application/json')

expect 200 'it is up' "$url/health"
expect 200 'the page where people verify' "$url/verify"
expect 200 'the presets of the designer' "$url/v1/artwork/presets"
expect 404 'what is not there is not there' "$url/assertions/aaaaaaaaaaaaaaaaaaaaaaaaaa"
expect 401 'who has no key is refused' -X POST "$url/v1/issuers" "${json[@]}" -d '{}'
expect 204 'scripts of any origin may verify' -X OPTIONS "$url/v1/verify" \
    -H 'Origin: https://displayer.example.org' -H 'Access-Control-Request-Method: POST'
expect 200 'nonsense has a verdict' "$url/v1/verify" "${json[@]}" -d '{"url": "https://badges.invalid/1"}'
is verdict UNVERIFIABLE 'a host that is not there says nothing of a badge'

if [[ -z ${OPERATOR_KEY:-} ]]; then
    echo 'read only: OPERATOR_KEY is not set'
    exit 0
fi

# The key comes from a file, so that no list of processes shows it.
printf 'header = "Authorization: Bearer %s"\n' "$OPERATOR_KEY" >"$work/operator"
expect 201 'the operator makes an issuer' -K "$work/operator" "$url/v1/issuers" "${json[@]}" \
    -d '{"name": "Smoke test", "url": "https://example.org", "email": "smoke@example.org"}'
key=$(grep -o 'blazon_[A-Za-z0-9_-]*' "$work/answer" | head -n 1)
issuer=$(grep -o '/issuers/[a-z2-7]\{26\}' "$work/answer" | head -n 1 | cut -d/ -f3)
[[ -n $key && -n $issuer ]] || fail 'the issuer has no key'
printf 'header = "Authorization: Bearer %s"\n' "$key" >"$work/issuer"

expect 201 'the issuer defines a signed badge' -K "$work/issuer" "$url/v1/issuers/$issuer/badges" "${json[@]}" \
    -d '{"name": "Smoke", "description": "Was there.", "criteria": {"narrative": "Be there."}, "verification": "SignedBadge"}'
badge=$(grep -o '/badges/[a-z2-7]\{26\}' "$work/answer" | head -n 1 | cut -d/ -f3)
expect 200 'the designer gives it artwork' -K "$work/issuer" "$url/v1/badges/$badge/artwork" \
    -F preset=laurel -F title=Smoke
expect 201 'it is awarded' -K "$work/issuer" "$url/v1/badges/$badge/assertions" "${json[@]}" \
    -H "Idempotency-Key: smoke-$badge" -d '{"recipient": {"email": "smoke@example.org"}}'
assertion=$(grep -o '/assertions/[a-z2-7]\{26\}' "$work/answer" | head -n 1 | cut -d/ -f3)
expect 200 'its page' "$url/view/$assertion"
expect 200 'its baked image' "$url/assertions/$assertion/image"
cp "$work/answer" "$work/baked"
expect 200 'it is verified by its image' "$url/v1/verify?email=smoke@example.org" -H 'Content-Type: image/png' \
    --data-binary "@$work/baked"
is verdict VALID 'it is valid'
expect 200 'it is revoked' -K "$work/issuer" "$url/v1/assertions/$assertion/revocation" "${json[@]}" \
    -d '{"reason": "Smoke test"}'
for _ in {1..15}; do
    expect 200 'it is verified again' "$url/v1/verify" -H 'Content-Type: image/png' --data-binary "@$work/baked"
    [[ $(member verdict) == VALID ]] || break
    sleep 1
done
is verdict REVOKED 'it is revoked for everybody'

expect 200 'the issuer lists its keys' -K "$work/issuer" "$url/v1/issuers/$issuer/keys"
id=$(member id)
expect 200 'its key is withdrawn' -X DELETE -K "$work/operator" "$url/v1/issuers/$issuer/keys/$id"
echo 'all is well'
