package dev.blazon.store;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Span;

/** One change that a transaction makes. Each carries the condition under which it holds. */
public sealed interface Change {
  /** Adds an issuer; its id must be new. */
  record AddIssuer(IssuerRecord issuer) implements Change {}

  /** Replaces an issuer; the stored one must be the version before. */
  record ReplaceIssuer(IssuerRecord issuer) implements Change {}

  /** Adds a key epoch; its number must be new. */
  record AddKeyEpoch(KeyEpoch epoch) implements Change {}

  /**
   * Replaces a key epoch; the stored one must have as many spans as {@code before}, and be
   * compromised since the same time or not at all.
   */
  record ReplaceKeyEpoch(KeyEpoch epoch, KeyEpoch before) implements Change {}

  /** Adds an API key; its id must be new. */
  record AddApiKey(ApiKey key) implements Change {}

  /** Withdraws an API key, which must be there. */
  record RemoveApiKey(String issuer, String key) implements Change {}

  /** Adds a badge; its id must be new. */
  record AddBadge(BadgeRecord badge) implements Change {}

  /** Replaces a badge; the stored one must be of the same issuer and the version before. */
  record ReplaceBadge(BadgeRecord badge) implements Change {}

  /** Adds an Assertion; its id must be new. */
  record AddAssertion(AssertionRecord assertion) implements Change {}

  /** Replaces an Assertion; the stored one must be of the same issuer and the version before. */
  record ReplaceAssertion(AssertionRecord assertion) implements Change {}

  /** Puts a signed Assertion on the RevocationList of its span, or changes the reason there. */
  record ListRevocation(String issuer, Span span, String iri, String reason) implements Change {}

  /** Adds an Endorsement; its id must be new. */
  record AddEndorsement(EndorsementRecord endorsement) implements Change {}

  /** Replaces an Endorsement; the stored one must be of the same issuer and the version before. */
  record ReplaceEndorsement(EndorsementRecord endorsement) implements Change {}

  /** Keeps a list of accepted Endorsements; the stored one, if any, must be the version before. */
  record KeepEndorsementList(EndorsementList list) implements Change {}
}
