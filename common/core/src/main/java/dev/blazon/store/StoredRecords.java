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
 * Reads each record from the three stores (issuers and badges, Assertions, Endorsements) anew
 * whenever it is asked for.
 */
record StoredRecords(CatalogStore catalog, AssertionStore assertions, EndorsementStore endorsements)
    implements Records {
  @Override
  public Optional<IssuerRecord> issuer(String issuer) {
    return catalog.issuer(issuer);
  }

  @Override
  public Optional<KeyEpoch> keyEpoch(String issuer, int number) {
    return catalog.keyEpoch(issuer, number);
  }

  @Override
  public Optional<BadgeRecord> badge(String badge) {
    return catalog.badge(badge);
  }

  @Override
  public Optional<AssertionRecord> assertion(String assertion) {
    return assertions.assertion(assertion);
  }

  @Override
  public Optional<Presentation> presentation(String assertion) {
    return assertions.presentation(assertion);
  }

  @Override
  public List<RevocationList.Entry> revocations(String issuer, Span span) {
    return assertions.revocations(issuer, span);
  }

  @Override
  public Optional<EndorsementRecord> endorsement(String endorsement) {
    return endorsements.endorsement(endorsement);
  }

  @Override
  public EndorsementList accepted(Subject subject) {
    return endorsements.accepted(subject);
  }
}
