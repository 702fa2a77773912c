"""Times openbadges-bakery and openbadges at the work that the project's benchmarks do.

    reference_times.py --badge FOLDER --contexts FOLDER IMAGE ...

The badge is the three documents of a hosted one. Prints one JSON object from the name of a piece of work to the median
of its times, in microseconds. Nothing is fetched, and nothing read while the clock runs: documents and images are in
memory before.
"""

import argparse
import io
import json
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tiers"))
import validate

import requests
import urllib3

ASSERTION = "https://badges.example.org/assertion"
RECIPIENT = {"email": "learner@example.org"}
SECONDS = 3


class MemoryTransport(validate.OfflineTransport):
    """Answers from memory what the validator asks for."""

    def __init__(self, contexts, documents):
        super().__init__(contexts, {})
        self.documents = documents

    def send(self, request, **options):
        if request.url not in self.documents:
            self.documents[request.url] = self.document(request.url).read_bytes()
        body = io.BytesIO(self.documents[request.url])
        headers = {"Content-Type": "application/ld+json"}
        return self.build_response(request, urllib3.HTTPResponse(body, headers, status=200, preload_content=False))


def median(work):
    """Microseconds, of as many runs as three seconds hold after one second that does not count."""
    times = []
    start = time.perf_counter()
    while (begin := time.perf_counter()) < start + 1 + SECONDS or not times:
        work()
        if begin > start + 1:
            times.append(time.perf_counter() - begin)
    return statistics.median(times) * 1e6


def baking(image, assertion):
    from openbadges_bakery import bake, unbake

    content = image.read_bytes()
    baked = bake(io.BytesIO(content), assertion, io.BytesIO()).read()
    if unbake(io.BytesIO(baked)) != assertion:
        raise ValueError("the bakery does not read what it has written")
    return {
        # As its documentation has it: to a temporary file.
        "bakery bake " + image.stem: median(lambda: bake(io.BytesIO(content), assertion).close()),
        "bakery bake in memory " + image.stem: median(lambda: bake(io.BytesIO(content), assertion, io.BytesIO())),
        "bakery unbake " + image.stem: median(lambda: unbake(io.BytesIO(baked))),
    }


def verifying(contexts, documents):
    transport = MemoryTransport(contexts.resolve(), documents)
    requests.Session.get_adapter = lambda session, url: transport

    from openbadges.verifier import verify

    def run(**options):
        report = verify(ASSERTION, recipient_profile=dict(RECIPIENT), **options)
        if not report["report"]["valid"]:
            raise ValueError(report)

    # With its cache and without, whichever is faster where a fetch costs nothing.
    return min(median(run), median(lambda: run(use_cache=False, cache_backend=None)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("images", nargs="+", type=pathlib.Path)
    parser.add_argument("--badge", type=pathlib.Path, required=True)
    parser.add_argument("--contexts", type=pathlib.Path, required=True)
    options = parser.parse_args()

    documents = {"https://badges.example.org/" + file.stem: file.read_bytes() for file in options.badge.glob("*.json")}
    times = {"openbadges verify": verifying(options.contexts, dict(documents))}
    assertion = json.dumps(json.loads(documents[ASSERTION]), separators=(",", ":"))
    for image in options.images:
        times.update(baking(image, assertion))
    print(json.dumps(times))


if __name__ == "__main__":
    main()
