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
import java.util.function.Consumer;

/**
 * Wraps {@link Records} in tests and reports each read before it is made: to count reads, or to
 * change a record between two of them.
 *
 * @param records what is read
 * @param before is given what will be read, such as {@code badge 3k…}, in the thread that reads
 */
public record WatchedRecords(Records records, Consumer<String> before) implements Records {
  @Override
  public Optional<IssuerRecord> issuer(String issuer) {
    before.accept("issuer " + issuer);
    return records.issuer(issuer);
  }

  @Override
  public Optional<KeyEpoch> keyEpoch(String issuer, int number) {
    before.accept("key " + number + " of " + issuer);
    return records.keyEpoch(issuer, number);
  }

  @Override
  public Optional<BadgeRecord> badge(String badge) {
    before.accept("badge " + badge);
    return records.badge(badge);
  }

  @Override
  public Optional<AssertionRecord> assertion(String assertion) {
    before.accept("assertion " + assertion);
    return records.assertion(assertion);
  }

  @Override
  public Optional<Presentation> presentation(String assertion) {
    before.accept("presentation " + assertion);
    return records.presentation(assertion);
  }

  @Override
  public List<RevocationList.Entry> revocations(String issuer, Span span) {
    before.accept("revocations " + span + " of " + issuer);
    return records.revocations(issuer, span);
  }

  @Override
  public Optional<EndorsementRecord> endorsement(String endorsement) {
    before.accept("endorsement " + endorsement);
    return records.endorsement(endorsement);
  }

  @Override
  public EndorsementList accepted(Subject subject) {
    before.accept("accepted of " + subject.id());
    return records.accepted(subject);
  }
}
