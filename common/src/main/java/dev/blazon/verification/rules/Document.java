package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * A document of the badge, as it was come by.
 *
 * @param origin how
 * @param url the IRI by which it is linked: where it was fetched, for a fetched one; empty for the
 *     payload of a token
 * @param status the HTTP status, 200 for what was not fetched
 * @param at when
 * @param version the version of the standard that it is of
 * @param written what it says, in the terms of that version
 * @param object what it says, in the terms of the 2.0 context
 */
public record Document(
    Origin origin,
    String url,
    int status,
    Instant at,
    Version version,
    BadgeObject written,
    BadgeObject object) {
  /** How a document was come by. */
  public enum Origin {
    /** From its URL: the host vouches for it. */
    FETCHED,
    /** Out of the document that refers to it, which vouches for it. */
    EMBEDDED,
    /** Out of a token: the signature vouches for it. */
    SIGNED
  }

  /** Whether the answer says that what was there is no more. */
  public boolean gone() {
    return status == 410;
  }

  /** Whether it says, by its status or its body, that it is revoked. */
  public boolean revoked() {
    return gone() || object.isTrue("revoked");
  }

  /** The URL by which an assertion from before 2.0 is verified. */
  public Optional<String> verifyUrl() {
    return object.object("verification").flatMap(verify -> verify.link("url"));
  }
}
