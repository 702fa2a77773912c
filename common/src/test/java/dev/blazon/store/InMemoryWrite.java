package dev.blazon.store;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Span;
import dev.blazon.openbadges.RevocationList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a change comes down to.
 *
 * @param value null to remove the thing
 * @param condition on the thing that is there; empty where there is none
 */
record InMemoryWrite(
    Key key, @Nullable Object value, Predicate<Optional<Object>> condition, Change change) {
  /** Names a thing, whatever its type is. */
  record Key(Class<?> type, List<?> parts) {
    static Key of(Class<?> type, Object... parts) {
      return new Key(type, List.of(parts));
    }
  }

  static InMemoryWrite of(Change change) {
    return switch (change) {
      case Change.AddIssuer(IssuerRecord issuer) ->
          add(change, issuer, IssuerRecord.class, issuer.id());
      case Change.ReplaceIssuer(IssuerRecord issuer) ->
          new InMemoryWrite(
              Key.of(IssuerRecord.class, issuer.id()),
              issuer,
              stored ->
                  stored
                      .filter(old -> ((IssuerRecord) old).version() + 1 == issuer.version())
                      .isPresent(),
              change);
      case Change.AddKeyEpoch(KeyEpoch epoch) ->
          add(change, epoch, KeyEpoch.class, epoch.issuer(), epoch.number());
      case Change.ReplaceKeyEpoch(KeyEpoch epoch, KeyEpoch before) ->
          new InMemoryWrite(
              Key.of(KeyEpoch.class, epoch.issuer(), epoch.number()),
              epoch,
              stored ->
                  stored
                      .map(KeyEpoch.class::cast)
                      .filter(old -> old.spans() == before.spans())
                      .filter(
                          old -> Objects.equals(old.compromisedSince(), before.compromisedSince()))
                      .isPresent(),
              change);
      case Change.AddApiKey(ApiKey key) -> add(change, key, ApiKey.class, key.issuer(), key.id());
      case Change.RemoveApiKey(String issuer, String key) ->
          new InMemoryWrite(Key.of(ApiKey.class, issuer, key), null, Optional::isPresent, change);
      case Change.AddBadge(BadgeRecord badge) -> add(change, badge, BadgeRecord.class, badge.id());
      case Change.ReplaceBadge(BadgeRecord badge) ->
          new InMemoryWrite(
              Key.of(BadgeRecord.class, badge.id()),
              badge,
              stored -> stored.filter(old -> precedes((BadgeRecord) old, badge)).isPresent(),
              change);
      case Change.AddAssertion(AssertionRecord assertion) ->
          add(change, assertion, AssertionRecord.class, assertion.id());
      case Change.ReplaceAssertion(AssertionRecord assertion) ->
          new InMemoryWrite(
              Key.of(AssertionRecord.class, assertion.id()),
              assertion,
              stored ->
                  stored.filter(old -> precedes((AssertionRecord) old, assertion)).isPresent(),
              change);
      case Change.ListRevocation(String issuer, Span span, String iri, String reason) ->
          new InMemoryWrite(
              Key.of(RevocationList.Entry.class, issuer, span, iri),
              new RevocationList.Entry(iri, reason),
              stored -> true,
              change);
      case Change.AddEndorsement(EndorsementRecord endorsement) ->
          add(change, endorsement, EndorsementRecord.class, endorsement.id());
      case Change.ReplaceEndorsement(EndorsementRecord endorsement) ->
          new InMemoryWrite(
              Key.of(EndorsementRecord.class, endorsement.id()),
              endorsement,
              stored ->
                  stored
                      .map(EndorsementRecord.class::cast)
                      .filter(old -> old.issuer().equals(endorsement.issuer()))
                      .filter(old -> old.version() + 1 == endorsement.version())
                      .isPresent(),
              change);
      case Change.KeepEndorsementList(EndorsementList list) ->
          new InMemoryWrite(
              Key.of(EndorsementList.class, list.subject()),
              list,
              stored ->
                  stored.map(old -> ((EndorsementList) old).version()).orElse(0L) + 1
                      == list.version(),
              change);
    };
  }

  private static InMemoryWrite add(Change change, Object value, Class<?> type, Object... parts) {
    return new InMemoryWrite(Key.of(type, parts), value, Optional::isEmpty, change);
  }

  private static boolean precedes(BadgeRecord stored, BadgeRecord next) {
    return stored.issuer().equals(next.issuer()) && stored.version() + 1 == next.version();
  }

  private static boolean precedes(AssertionRecord stored, AssertionRecord next) {
    return stored.issuer().equals(next.issuer()) && stored.version() + 1 == next.version();
  }
}
