package dev.blazon.verification.dossier;

import dev.blazon.verification.documents.CompactJws;

/**
 * Where an input says that the Assertion is: at a URL, inside a token, or nowhere that can be
 * asked. The input is never trusted for more than that.
 */
public sealed interface Located {
  /** An assertion that its URL serves. */
  record Hosted(String url) implements Located {}

  /** An assertion inside a token. */
  record Signed(CompactJws jws) implements Located {}

  /** A text that has the form of a JWS and is refused, such as one without an algorithm. */
  record BadToken(String why) implements Located {}

  /** The link was not followed, so that nobody knows what is there. */
  record NotAsked(String why) implements Located {}

  /** Nothing can be where the link leads. */
  record Nowhere(String why) implements Located {}
}
