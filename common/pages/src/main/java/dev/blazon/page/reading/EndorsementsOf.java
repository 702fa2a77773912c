package dev.blazon.page.reading;

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
import dev.blazon.store.Records;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@link Records} that find accepted Endorsements of the given subjects alone: what was accepted
 * for anything else is not read, because a page does not show it. No verdict on a thing depends on
 * who endorses it.
 *
 * @param records all of them
 * @param subjects those whose Endorsements are shown
 */
record EndorsementsOf(Records records, Set<Subject> subjects) implements Records {
  @Override
  public EndorsementList accepted(Subject subject) {
    return subjects.contains(subject) ? records.accepted(subject) : EndorsementList.none(subject);
  }

  @Override
  public Optional<IssuerRecord> issuer(String issuer) {
    return records.issuer(issuer);
  }

  @Override
  public Optional<KeyEpoch> keyEpoch(String issuer, int number) {
    return records.keyEpoch(issuer, number);
  }

  @Override
  public Optional<BadgeRecord> badge(String badge) {
    return records.badge(badge);
  }

  @Override
  public Optional<AssertionRecord> assertion(String assertion) {
    return records.assertion(assertion);
  }

  @Override
  public List<RevocationList.Entry> revocations(String issuer, Span span) {
    return records.revocations(issuer, span);
  }

  @Override
  public Optional<Presentation> presentation(String assertion) {
    return records.presentation(assertion);
  }

  @Override
  public Optional<EndorsementRecord> endorsement(String endorsement) {
    return records.endorsement(endorsement);
  }
}
