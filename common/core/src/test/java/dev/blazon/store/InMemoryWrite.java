package dev.blazon.store;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.StuckAssertion;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.openbadges.RevocationList;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.Holding;
import dev.blazon.register.LinkRequest;
import dev.blazon.register.MailStop;
import dev.blazon.register.Notice;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RenewalRequest;
import dev.blazon.register.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Change} as {@link InMemoryStore} applies it: the new value, and the condition on the old
 * one.
 *
 * @param value what becomes of the thing that is there, or null
 * @param condition on the thing that is there; empty where there is none
 */
record InMemoryWrite(
    Key key,
    UnaryOperator<@Nullable Object> value,
    Predicate<Optional<Object>> condition,
    Change change) {
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
              stored -> issuer,
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
              stored -> epoch,
              stored ->
                  stored
                      .map(KeyEpoch.class::cast)
                      .filter(old -> old.spans() == before.spans())
                      .filter(
                          old -> Objects.equals(old.compromisedSince(), before.compromisedSince()))
                      .isPresent(),
              change);
      case Change.AddApiKey(ApiKey key) -> add(change, key, ApiKey.class, key.issuer(), key.id());
      case Change.WithdrawApiKey(String issuer, String key, Instant at, String by) ->
          apiKey(change, issuer, key, stored -> stored.withdrawn(at, by));
      case Change.EndApiKey(String issuer, String key, String successor, Instant end, String by) ->
          apiKey(change, issuer, key, stored -> stored.replaced(successor, end, by));
      case Change.RequireApiKey(String issuer, String key) ->
          apiKey(change, issuer, key, stored -> stored);
      case Change.MoveLimit(String issuer, String operation, Instant before, Instant until) ->
          new InMemoryWrite(
              Key.of(Instant.class, issuer, operation),
              stored -> until,
              stored -> Objects.equals(stored.orElse(null), before),
              change);
      case Change.AddBadge(BadgeRecord badge) -> add(change, badge, BadgeRecord.class, badge.id());
      case Change.ReplaceBadge(BadgeRecord badge) ->
          new InMemoryWrite(
              Key.of(BadgeRecord.class, badge.id()),
              stored -> badge,
              stored -> stored.filter(old -> precedes((BadgeRecord) old, badge)).isPresent(),
              change);
      case Change.AddAssertion(AssertionRecord assertion) ->
          add(change, assertion, AssertionRecord.class, assertion.id());
      case Change.ReplaceAssertion(AssertionRecord assertion) ->
          new InMemoryWrite(
              Key.of(AssertionRecord.class, assertion.id()),
              stored -> assertion,
              stored ->
                  stored.filter(old -> precedes((AssertionRecord) old, assertion)).isPresent(),
              change);
      case Change.KeepPresentation(Presentation presentation) ->
          new InMemoryWrite(
              Key.of(Presentation.class, presentation.assertion()),
              stored -> presentation,
              stored ->
                  stored.map(old -> ((Presentation) old).version()).orElse(0L) + 1
                      == presentation.version(),
              change);
      case Change.RemovePresentation(String assertion) ->
          remove(change, stored -> true, Presentation.class, assertion);
      case Change.KeepCollection(BadgeCollection collection) ->
          new InMemoryWrite(
              Key.of(BadgeCollection.class, collection.id()),
              stored -> collection,
              stored ->
                  stored.map(old -> ((BadgeCollection) old).version()).orElse(0L) + 1
                      == collection.version(),
              change);
      case Change.KeepWebhook(Webhook webhook) ->
          new InMemoryWrite(
              Key.of(Webhook.class, webhook.issuer(), webhook.name()),
              stored -> webhook,
              stored ->
                  stored.map(old -> ((Webhook) old).version()).orElse(0L) + 1 == webhook.version(),
              change);
      case Change.RemoveWebhook(String issuer, String name, long version) ->
          new InMemoryWrite(
              Key.of(Webhook.class, issuer, name),
              stored -> null,
              stored -> stored.filter(old -> ((Webhook) old).version() == version).isPresent(),
              change);
      case Change.KeepDelivery(Delivery delivery) ->
          new InMemoryWrite(
              Key.of(Delivery.class, delivery.issuer(), delivery.webhook(), delivery.id()),
              stored -> delivery,
              stored ->
                  stored.map(old -> ((Delivery) old).version()).orElse(0L) + 1
                      == delivery.version(),
              change);
      case Change.RemoveCollection(String id, long version) ->
          remove(
              change,
              stored ->
                  stored.filter(old -> ((BadgeCollection) old).version() == version).isPresent(),
              BadgeCollection.class,
              id);
      case Change.AddPathway(Pathway pathway) -> add(change, pathway, Pathway.class, pathway.id());
      case Change.ReplacePathway(Pathway pathway) ->
          new InMemoryWrite(
              Key.of(Pathway.class, pathway.id()),
              stored -> pathway,
              stored ->
                  stored
                      .map(Pathway.class::cast)
                      .filter(old -> old.issuer().equals(pathway.issuer()))
                      .filter(old -> old.version() + 1 == pathway.version())
                      .isPresent(),
              change);
      case Change.RemovePathway(String id, long version) ->
          remove(
              change,
              stored -> stored.filter(old -> ((Pathway) old).version() == version).isPresent(),
              Pathway.class,
              id);
      case Change.KeepPathwaySummary(String issuer, PathwaySummary summary) ->
          new InMemoryWrite(
              Key.of(Change.KeepPathwaySummary.class, issuer, summary.id()),
              stored -> change,
              stored -> true,
              change);
      case Change.RemovePathwaySummary(String issuer, String pathway) ->
          remove(change, stored -> true, Change.KeepPathwaySummary.class, issuer, pathway);
      case Change.AddPathwayStep(String key, String pathway) ->
          new InMemoryWrite(
              Key.of(Change.AddPathwayStep.class, key, pathway),
              stored -> change,
              stored -> true,
              change);
      case Change.RemovePathwayStep(String key, String pathway) ->
          remove(change, stored -> true, Change.AddPathwayStep.class, key, pathway);
      case Change.KeepPlan(Plan plan) ->
          new InMemoryWrite(
              Key.of(Plan.class, plan.id()),
              stored -> plan,
              stored -> stored.map(old -> ((Plan) old).version()).orElse(0L) + 1 == plan.version(),
              change);
      case Change.RemovePlan(String id, long version) ->
          remove(
              change,
              stored -> stored.filter(old -> ((Plan) old).version() == version).isPresent(),
              Plan.class,
              id);
      case Change.ListRevocation(String issuer, Span span, String iri, String reason) ->
          new InMemoryWrite(
              Key.of(RevocationList.Entry.class, issuer, span, iri),
              stored -> new RevocationList.Entry(iri, reason),
              stored -> true,
              change);
      case Change.AddEndorsement(EndorsementRecord endorsement) ->
          add(change, endorsement, EndorsementRecord.class, endorsement.id());
      case Change.ReplaceEndorsement(EndorsementRecord endorsement) ->
          new InMemoryWrite(
              Key.of(EndorsementRecord.class, endorsement.id()),
              stored -> endorsement,
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
              stored -> list,
              stored ->
                  stored.map(old -> ((EndorsementList) old).version()).orElse(0L) + 1
                      == list.version(),
              change);
      case Change.KeepEndorsementRequest(EndorsementRequest request) ->
          new InMemoryWrite(
              Key.of(EndorsementRequest.class, request.subject(), request.id()),
              stored -> request,
              stored ->
                  stored.map(old -> ((EndorsementRequest) old).version()).orElse(0L) + 1
                      == request.version(),
              change);
      case Change.RemoveEndorsementRequest(Subject subject, String id) ->
          remove(change, stored -> true, EndorsementRequest.class, subject, id);
      case Change.AddRegisterEntry(RegisterEntry entry) ->
          add(change, entry, RegisterEntry.class, entry.assertion());
      case Change.KeepRegisterEntry(RegisterEntry entry) ->
          new InMemoryWrite(
              Key.of(RegisterEntry.class, entry.assertion()),
              stored -> entry,
              stored -> true,
              change);
      case Change.RemoveRegisterEntry(String assertion) ->
          remove(change, stored -> true, RegisterEntry.class, assertion);
      case Change.AddHolding(Holding holding) ->
          new InMemoryWrite(keyOf(holding), stored -> holding, stored -> true, change);
      case Change.RemoveHolding(Holding holding) ->
          new InMemoryWrite(keyOf(holding), stored -> null, stored -> true, change);
      case Change.KeepOnlyAward(OnlyAward award, String before) ->
          new InMemoryWrite(
              Key.of(OnlyAward.class, award.holder(), award.family()),
              stored -> award,
              stored ->
                  Objects.equals(
                      stored.map(old -> ((OnlyAward) old).assertion()).orElse(null), before),
              change);
      case Change.RemoveOnlyAward(OnlyAward award) ->
          remove(
              change,
              stored -> stored.filter(award::equals).isPresent(),
              OnlyAward.class,
              award.holder(),
              award.family());
      case Change.RequireRegisterEntry(String assertion) ->
          new InMemoryWrite(
              Key.of(RegisterEntry.class, assertion),
              stored -> stored,
              Optional::isPresent,
              change);
      case Change.KeepErasureRequest(ErasureRequest request) ->
          new InMemoryWrite(
              Key.of(ErasureRequest.class, request.issuer(), request.id()),
              stored -> request,
              stored ->
                  stored.map(old -> ((ErasureRequest) old).version()).orElse(0L) + 1
                      == request.version(),
              change);
      case Change.RemoveErasureRequest(ErasureRequest request) ->
          remove(
              change,
              stored ->
                  stored
                      .filter(old -> ((ErasureRequest) old).version() == request.version())
                      .isPresent(),
              ErasureRequest.class,
              request.issuer(),
              request.id());
      case Change.KeepRenewalRequest(RenewalRequest request) ->
          new InMemoryWrite(
              Key.of(RenewalRequest.class, request.assertion()),
              stored -> request,
              stored ->
                  stored.map(old -> ((RenewalRequest) old).version()).orElse(0L) + 1
                      == request.version(),
              change);
      case Change.RemoveRenewalRequest(String assertion) ->
          remove(change, stored -> true, RenewalRequest.class, assertion);
      case Change.AddNotice(Notice notice) ->
          add(change, notice, Notice.class, notice.assertion(), notice.kind(), notice.attempt());
      case Change.ReplaceNotice(Notice notice) ->
          new InMemoryWrite(
              Key.of(Notice.class, notice.assertion(), notice.kind(), notice.attempt()),
              stored -> notice,
              stored ->
                  stored
                      .filter(old -> ((Notice) old).version() + 1 == notice.version())
                      .isPresent(),
              change);
      case Change.RemoveNotice(String assertion, NoticeKind kind, int attempt) ->
          remove(change, stored -> true, Notice.class, assertion, kind, attempt);
      case Change.AddStuck(StuckAssertion stuck) ->
          add(change, stuck, StuckAssertion.class, stuck.assertion(), stuck.day());
      case Change.AddLinkRequest(LinkRequest request) ->
          add(change, request, LinkRequest.class, request.id());
      case Change.RemoveLinkRequest(String id) ->
          remove(change, Optional::isPresent, LinkRequest.class, id);
      case Change.AddSignIn(SignIn link) -> add(change, link, SignIn.class, link.tokenHash());
      case Change.UseSignIn(String tokenHash) ->
          remove(change, Optional::isPresent, SignIn.class, tokenHash);
      case Change.CountOne(String what, int limit, Instant _) ->
          new InMemoryWrite(
              count(what),
              stored -> (stored == null ? 0 : (Long) stored) + 1,
              stored -> stored.map(count -> (Long) count).orElse(0L) < limit,
              change);
      case Change.KeepMailStop(MailStop stop) ->
          new InMemoryWrite(
              Key.of(MailStop.class, stop.learner(), String.valueOf(stop.issuer())),
              stored -> stop,
              stored -> true,
              change);
    };
  }

  static Key count(String what) {
    return Key.of(Long.class, what);
  }

  private static InMemoryWrite apiKey(
      Change change, String issuer, String key, UnaryOperator<ApiKey> write) {
    return new InMemoryWrite(
        Key.of(ApiKey.class, issuer, key),
        stored -> write.apply((ApiKey) Objects.requireNonNull(stored)),
        stored -> stored.filter(old -> ((ApiKey) old).withdrawnAt() == null).isPresent(),
        change);
  }

  private static Key keyOf(Holding holding) {
    return Key.of(Holding.class, holding.holder(), holding.issuedOn(), holding.assertion());
  }

  private static InMemoryWrite remove(
      Change change, Predicate<Optional<Object>> condition, Class<?> type, Object... parts) {
    return new InMemoryWrite(Key.of(type, parts), stored -> null, condition, change);
  }

  private static InMemoryWrite add(Change change, Object value, Class<?> type, Object... parts) {
    return new InMemoryWrite(Key.of(type, parts), stored -> value, Optional::isEmpty, change);
  }

  private static boolean precedes(BadgeRecord stored, BadgeRecord next) {
    return stored.issuer().equals(next.issuer()) && stored.version() + 1 == next.version();
  }

  private static boolean precedes(AssertionRecord stored, AssertionRecord next) {
    return stored.issuer().equals(next.issuer()) && stored.version() + 1 == next.version();
  }
}
