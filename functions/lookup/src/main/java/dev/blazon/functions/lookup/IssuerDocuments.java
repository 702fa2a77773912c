package dev.blazon.functions.lookup;

import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.service.LookUp;

/**
 * Answers the HTTP routes of an issuer's Profile, and of the Profile, CryptographicKey and
 * RevocationList of each {@link dev.blazon.lifecycle.Span} of its signed Assertions.
 */
record IssuerDocuments(LookUp lookUp) {
  Response own(Request request) {
    return Documents.json(request, lookUp.issuer(issuer(request)));
  }

  Response profile(Request request) {
    return Documents.json(request, lookUp.profile(issuer(request), span(request)));
  }

  Response key(Request request) {
    return Documents.json(request, lookUp.key(issuer(request), span(request)));
  }

  Response firstRevocations(Request request) {
    return Documents.list(request, lookUp.revocations(issuer(request)));
  }

  Response revocations(Request request) {
    return Documents.list(request, lookUp.revocations(issuer(request), span(request)));
  }

  private static String issuer(Request request) {
    return request.parameter("issuer");
  }

  private static String span(Request request) {
    return request.parameter("span");
  }
}
