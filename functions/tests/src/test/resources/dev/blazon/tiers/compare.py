"""Asks 1EdTech's Open Badges validator about many badges in one process, with no way to any network.

    compare.py QUESTIONS --contexts FOLDER --now TIME

QUESTIONS holds one JSON object a line: {"input": text, "recipient": object or null, "documents": {URL: answer}}, where an
answer is {"status": number, "body": text, "location": URL where it redirects}, or null for a host that does not answer. An address that no answer is given
for is found nowhere (404), unless it ends in /image: there a PNG of one pixel is served. TIME is the time that it is for
the validator, ISO 8601 with its offset.

Prints one JSON object a line and question, {"verdict": "VALID" | "INVALID" | "ERROR", "errors": [...]}: ERROR where the
validator itself broke. The validator runs as published, see validate.py.
"""

import argparse
import base64
import datetime
import io
import json
import logging
import pathlib
import urllib.parse

import validate
import requests
import urllib3

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="
)
MISSING = {"status": 404, "body": ""}


class CaseTransport(validate.OfflineTransport):
    """Answers from the documents of the question that is being asked."""

    def __init__(self, contexts):
        super().__init__(contexts, {})
        self.documents = {}

    def send(self, request, **options):
        stored = self.document(request.url)
        if stored and request.url not in self.documents:
            return self.build_response(request, validate.stored(stored))
        path = urllib.parse.urlsplit(request.url).path
        if path.endswith("/image") and self.documents.get(request.url, MISSING) == MISSING:
            return self.build_response(request, response(200, "image/png", PIXEL))
        answer = self.documents.get(request.url, MISSING)
        if answer is None:
            raise requests.ConnectionError("no answer from " + request.url, request=request)
        return self.build_response(
            request,
            response(
                answer["status"],
                "application/ld+json",
                answer["body"].encode(),
                answer.get("location"),
            ),
        )


def response(status, media_type, body, location=None):
    headers = {"Content-Type": media_type}
    if location:
        headers["Location"] = location
    return urllib3.HTTPResponse(io.BytesIO(body), headers, status=status, preload_content=False)


def fix_time(now):
    from openbadges.verifier.tasks import validation

    class Fixed(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return now.astimezone(tz)

    validation.datetime = Fixed


def ask(question):
    from openbadges.verifier import verify

    try:
        report = verify(
            question["input"].strip(),
            recipient_profile=question["recipient"],
            use_cache=False,
            cache_backend=None,
        )["report"]
    except Exception as broken:
        return {"verdict": "ERROR", "errors": ["%s: %s" % (type(broken).__name__, broken)]}
    errors = [m["result"] for m in report["messages"] if m["messageLevel"] == "ERROR"]
    return {"verdict": "VALID" if report["valid"] else "INVALID", "errors": errors}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("questions", type=pathlib.Path)
    parser.add_argument("--contexts", type=pathlib.Path, required=True)
    parser.add_argument("--now", type=datetime.datetime.fromisoformat, required=True)
    options = parser.parse_args()

    transport = CaseTransport(options.contexts.resolve())
    requests.Session.get_adapter = lambda session, url: transport
    # The validator logs each failure of its own; the verdict names them.
    logging.disable(logging.CRITICAL)
    fix_time(options.now)
    for line in options.questions.read_text("utf-8").splitlines():
        question = json.loads(line)
        transport.documents = question["documents"]
        print(json.dumps(ask(question)), flush=True)


if __name__ == "__main__":
    main()
