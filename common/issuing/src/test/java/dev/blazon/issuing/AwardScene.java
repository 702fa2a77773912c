package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Recipient;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets up tests of awards: a good award, a faulty one, and what is done with them. */
abstract class AwardScene extends VerbScene {
  /** How many signatures may be made before the key cannot be reached. */
  int signatures = Integer.MAX_VALUE;

  static final Award GOOD_AWARD = award(1, AdditionalProperties.NONE);

  /** How many awards one transaction holds. */
  static final int PART = AwardBadge.part(Duplicates.ALLOW);

  static final Award BAD_AWARD = award(2, BAD);

  Result<AwardBadge.Tried, AwardBadge.Refusal> award(
      BadgeRecord badge, List<Award> awards, @Nullable RepeatableRequest request) {
    return award(badge, awards, Duplicates.ALLOW, request);
  }

  Result<AwardBadge.Tried, AwardBadge.Refusal> award(
      BadgeRecord badge,
      List<Award> awards,
      Duplicates duplicates,
      @Nullable RepeatableRequest request) {
    return verb(commits).award(issuer, badge.id(), awards, duplicates, BY, request);
  }

  AwardBadge verb(Commits transactions) {
    return verb(transactions, Registrars.of(store));
  }

  AwardBadge verb(Commits transactions, Registrar registrar) {
    AssertionMaker maker = new AssertionMaker(ids, URLS, (key, digest) -> sign());
    return new AwardBadge(
        store,
        transactions,
        new Spans(store, store, 8_000),
        ids,
        maker,
        registrar,
        URLS,
        store,
        clock);
  }

  synchronized byte[] sign() {
    if (signatures-- <= 0) {
      throw new KeyUnavailable("signer", new IllegalStateException());
    }
    return new byte[256];
  }

  static AwardBadge.Tried tried(Result<AwardBadge.Tried, AwardBadge.Refusal> result) {
    return Results.success(result);
  }

  static AwardBadge.AwardAnswer awarded(AwardBadge.Item item) {
    assertEquals(List.of(), item.faults());
    return Objects.requireNonNull(item.awarded());
  }

  static List<Award> awards(int count) {
    return Collections.nCopies(count, GOOD_AWARD);
  }

  static Award award(int recipient, AdditionalProperties additional) {
    return new Award(
        recipient(recipient), List.of(), null, null, null, List.of(), additional, null, null);
  }

  static Award to(Recipient recipient) {
    return AwardBuilder.builder()
        .recipient(recipient)
        .evidence(List.of())
        .related(List.of())
        .additional(AdditionalProperties.NONE)
        .build();
  }

  BadgeRecord nextVersion(BadgeRecord first) {
    DefineBadge.Defined next =
        Results.first(
            new VersionBadge(store, commits, ids, URLS, store, clock)
                .version(first.issuer(), first.id(), BadgeEdits.named(null), BY, null));
    return store.badge(next.id()).orElseThrow();
  }

  static Recipient recipient(int number) {
    return new Recipient(
        Recipient.Type.EMAIL, "learner%d@example.org".formatted(number), true, null, null);
  }

  KeyEpoch epoch() {
    KeyEpoch epoch = new KeyEpoch(issuer, KeyEpoch.FIRST, "signer", "pem", now(), Trail.UNKNOWN);
    keep(new Change.AddKeyEpoch(epoch));
    return epoch;
  }
}
