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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@link Records} that read each record once and keep it while one page is made, so that the page
 * never shows two states of one record. Safe for any number of threads.
 */
final class Snapshot implements Records {
  private final ReadCache<String, Optional<IssuerRecord>> issuers;
  private final ReadCache<EpochKey, Optional<KeyEpoch>> keyEpochs;
  private final ReadCache<String, Optional<BadgeRecord>> badges;
  private final ReadCache<String, Optional<AssertionRecord>> assertions;
  private final ReadCache<String, Optional<Presentation>> presentations;
  private final ReadCache<ListKey, List<RevocationList.Entry>> revocations;
  private final ReadCache<String, Optional<EndorsementRecord>> endorsements;
  private final ReadCache<Subject, EndorsementList> accepted;

  /** One of which nothing is read yet; what is asked for comes from {@code table}. */
  Snapshot(Records table) {
    issuers = new ReadCache<>(table::issuer);
    keyEpochs = new ReadCache<>(key -> table.keyEpoch(key.issuer(), key.number()));
    badges = new ReadCache<>(table::badge);
    assertions = new ReadCache<>(table::assertion);
    presentations = new ReadCache<>(table::presentation);
    revocations = new ReadCache<>(key -> table.revocations(key.issuer(), key.span()));
    endorsements = new ReadCache<>(table::endorsement);
    accepted = new ReadCache<>(table::accepted);
  }

  private record EpochKey(String issuer, int number) {}

  private record ListKey(String issuer, Span span) {}

  @Override
  public Optional<IssuerRecord> issuer(String issuer) {
    return issuers.get(issuer);
  }

  @Override
  public Optional<KeyEpoch> keyEpoch(String issuer, int number) {
    return keyEpochs.get(new EpochKey(issuer, number));
  }

  @Override
  public Optional<BadgeRecord> badge(String badge) {
    return badges.get(badge);
  }

  @Override
  public Optional<AssertionRecord> assertion(String assertion) {
    return assertions.get(assertion);
  }

  /**
   * {@inheritDoc} A list repeats what the records of Assertions say, and may have been read sooner
   * or later than these: of an Assertion that was read already, its record alone says whether it is
   * on the list.
   */
  @Override
  public List<RevocationList.Entry> revocations(String issuer, Span span) {
    Map<String, AssertionRecord> known =
        assertions
            .known()
            .flatMap(Optional::stream)
            // One that is erased does not tell any more where it was signed: the list alone does.
            .filter(record -> !record.isErased())
            .collect(Collectors.toMap(AssertionRecord::iri, Function.identity()));
    List<RevocationList.Entry> entries =
        new ArrayList<>(revocations.get(new ListKey(issuer, span)));
    entries.removeIf(entry -> known.containsKey(entry.id()));
    for (AssertionRecord record : known.values()) {
      record
          .listedReason()
          .filter(reason -> record.issuer().equals(issuer) && record.span().equals(span))
          .map(reason -> new RevocationList.Entry(record.iri(), reason))
          .ifPresent(entries::add);
    }
    return entries;
  }

  @Override
  public Optional<Presentation> presentation(String assertion) {
    return presentations.get(assertion);
  }

  @Override
  public Optional<EndorsementRecord> endorsement(String endorsement) {
    return endorsements.get(endorsement);
  }

  @Override
  public EndorsementList accepted(Subject subject) {
    return accepted.get(subject);
  }
}
