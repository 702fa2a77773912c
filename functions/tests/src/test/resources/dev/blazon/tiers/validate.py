"""Asks 1EdTech's Open Badges validator about one badge, with no way to the internet.

    validate.py INPUT --contexts FOLDER [--map PUBLIC=LOCAL ...] [--recipient JSON] [--now TIME]

INPUT is a URL, a baked .png or .svg file, or a text file that holds JSON or a JWS. Prints one JSON object,
{"valid": bool, "errors": [...], "warnings": [...]}. Exits 0 whatever the verdict, and otherwise only when it broke.

The validator itself runs as published. What stands between it and the network is one transport, which answers the
standard's contexts and schemas from FOLDER, sends a mapped origin to a loopback server, lets loopback through, and
refuses everything else. TIME, in ISO 8601 with a zone, is what its clock says instead of the time. A mapped origin is needed because the validator takes no loopback host for an issuer's.
"""

import argparse
import collections
import collections.abc
import datetime
import io
import json
import pathlib
import urllib.parse
import warnings

# python-jose 3.0.1 and its like look for the abstract collections where Python kept them until 3.9.
for name in collections.abc.__all__:
    if not hasattr(collections, name):
        setattr(collections, name, getattr(collections.abc, name))
warnings.simplefilter("ignore")

import requests
import requests.adapters
import urllib3

SITES = [
    "https://w3id.org/openbadges/",
    "http://w3id.org/openbadges/",
    "https://openbadgespec.org/",
    "https://www.imsglobal.org/sites/default/files/Badges/OBv2p0/",
    "https://purl.imsglobal.org/spec/ob/v2p0/",
    "https://purl.imsglobal.org/spec/ob-",
    "http://purl.imsglobal.org/spec/ob-",
]

# What follows the site's part of the address, and the file that holds it.
FILES = {
    "v2": "ob-v2.json",
    "v2/context.json": "ob-v2.json",
    "context.json": "ob-v2.json",
    "v1": "ob-v1.json",
    "v1/context.json": "ob-v1.json",
    "legacy-v1": "legacy-v1.json",
    "v1/legacy-v1.json": "legacy-v1.json",
    "assessment/v1p0/context/": "extensions/assessmentExtension/context.json",
    "assessment/v1p0/schema/": "extensions/assessmentExtension/schema.json",
    "exdesc/v1p0/context/": "extensions/extraDescription/context.json",
    "exdesc/v1p0/schema/": "extensions/extraDescription/schema.json",
    "accred/v1p0/context/": "extensions/issuerAccreditationExtension/context.json",
    "accred/v1p0/schema/": "extensions/issuerAccreditationExtension/schema.json",
}
FOLDERS = {"v1/schema/": "v1schema/", "extensions/": "extensions/", "ext/": "extensions/"}


class OfflineTransport(requests.adapters.HTTPAdapter):
    """Every request of the validator passes here; see the module's description."""

    def __init__(self, contexts, origins):
        super().__init__()
        self.contexts = contexts
        self.origins = origins

    def send(self, request, **options):
        document = self.document(request.url)
        if document:
            return self.build_response(request, stored(document))
        for public, local in self.origins.items():
            if request.url == public or request.url.startswith(public + "/"):
                return self.forward(request, public, local, options)
        if urllib.parse.urlsplit(request.url).hostname in ("127.0.0.1", "localhost"):
            return super().send(request, **options)
        raise requests.ConnectionError("offline: no way to " + request.url, request=request)

    def forward(self, request, public, local, options):
        sent = request.copy()
        sent.url = local + request.url[len(public):]
        sent.headers["Host"] = urllib.parse.urlsplit(public).netloc
        response = super().send(sent, **options)
        response.url = request.url
        response.request = request
        return response

    def document(self, url):
        """The stored copy of one of the standard's own documents, or None."""
        for rest in (url[len(site):] for site in SITES if url.startswith(site)):
            names = [FILES[rest]] if rest in FILES else []
            names += [to + rest[len(start):] for start, to in FOLDERS.items() if rest.startswith(start)]
            for name in names:
                file = (self.contexts / name).resolve()
                if file.is_file() and file.is_relative_to(self.contexts):
                    return file
        return None


def stored(file):
    headers = {"Content-Type": "application/ld+json"}
    return urllib3.HTTPResponse(io.BytesIO(file.read_bytes()), headers, status=200, preload_content=False)


def badge(text):
    """What the validator wants to be given: an open image, or a string."""
    if text.startswith(("http://", "https://")):
        return text
    file = pathlib.Path(text)
    return file.open("rb") if file.suffix.lower() in (".png", ".svg") else file.read_text("utf-8").strip()


def set_clock(now):
    from openbadges.verifier.tasks import validation

    class Clock(datetime.datetime):
        @classmethod
        def now(cls, zone=None):
            return now.astimezone(zone)

    validation.datetime = Clock


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("--contexts", type=pathlib.Path, required=True)
    parser.add_argument("--map", action="append", default=[], metavar="PUBLIC=LOCAL")
    parser.add_argument("--recipient", type=json.loads)
    parser.add_argument("--now", type=datetime.datetime.fromisoformat)
    options = parser.parse_args()

    origins = dict(pair.split("=", 1) for pair in options.map)
    transport = OfflineTransport(options.contexts.resolve(), origins)
    requests.Session.get_adapter = lambda session, url: transport

    from openbadges.verifier import verify

    if options.now:
        set_clock(options.now)
    # No cache: each run is to see what the servers say now.
    report = verify(badge(options.input), recipient_profile=options.recipient, use_cache=False, cache_backend=None)
    messages = report["report"]["messages"]
    verdict = {"valid": report["report"]["valid"]}
    for level, name in (("ERROR", "errors"), ("WARNING", "warnings")):
        verdict[name] = [m["result"] for m in messages if m["messageLevel"] == level]
    print(json.dumps(verdict))


if __name__ == "__main__":
    main()
