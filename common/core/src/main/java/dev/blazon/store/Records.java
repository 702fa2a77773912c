package dev.blazon.store;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.RevocationList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the records that public documents and HTML pages are made from: issuers, key epochs,
 * BadgeClasses, Assertions and Endorsements. Single items are read consistently.
 */
public interface Records {
  /** An issuer by its id. */
  Optional<IssuerRecord> issuer(String issuer);

  /** A key epoch of an issuer. */
  Optional<KeyEpoch> keyEpoch(String issuer, int number);

  /** A badge by its id. */
  Optional<BadgeRecord> badge(String badge);

  /** An Assertion by its id. */
  Optional<AssertionRecord> assertion(String assertion);

  /** How the holder of an Assertion lets it be shown; empty while nothing was chosen. */
  Optional<Presentation> presentation(String assertion);

  /** The same, as it is while nothing was chosen where that is so. */
  default Presentation presentationOf(AssertionRecord assertion) {
    return presentation(assertion.id()).orElseGet(() -> Presentation.usual(assertion));
  }

  /** What the RevocationList of an issuer's span holds, as {@link AssertionStore#revocations}. */
  List<RevocationList.Entry> revocations(String issuer, Span span);

  /** An Endorsement by its id. */
  Optional<EndorsementRecord> endorsement(String endorsement);

  /** What the owner of something has accepted of what was said for it. */
  EndorsementList accepted(Subject subject);

  /** Reads them from the stores, each as often as it is asked for. */
  static Records of(
      CatalogStore catalog, AssertionStore assertions, EndorsementStore endorsements) {
    return new StoredRecords(catalog, assertions, endorsements);
  }
}
