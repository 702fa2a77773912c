package dev.blazon.store;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.ApiKeyBuilder;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Compromise;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All stores but that of images, in memory, for tests: every condition is checked, and a
 * transaction holds as a whole. The contract tests of the stores hold it to that.
 */
public final class InMemoryStore
    implements CatalogStore,
        ApiKeyUses,
        AssertionStore,
        EndorsementStore,
        RegisterStore,
        NoticeStore,
        SignInStore,
        CounterStore,
        CollectionStore,
        PathwayStore,
        WebhookStore,
        AwardCounts,
        Transactions,
        CreationTimes {
  /** By their types, so that listing some of one does not look at all of the others. */
  private final Map<Class<?>, Map<InMemoryWrite.Key, Object>> things = new HashMap<>();

  /** What each has, so that thousands can be asked for in a test. */
  private final Map<Object, Map<InMemoryWrite.Key, Holding>> ofHolders = new HashMap<>();

  private final Map<List<Object>, Long> counts = new HashMap<>();

  private final Map<String, Instant> creationTimes = new HashMap<>();
  private final InstantSource clock;

  /** In which no request is ever forgotten. */
  public InMemoryStore() {
    this(() -> Instant.MIN);
  }

  /**
   * Given what it forgets requests by.
   *
   * @param clock the time
   */
  public InMemoryStore(InstantSource clock) {
    this.clock = clock;
  }

  /** The ports of a new one. */
  static StoreContract.Stores stores(InstantSource clock) {
    InMemoryStore store = new InMemoryStore(clock);
    return StoresBuilder.builder()
        .catalog(store)
        .assertions(store)
        .endorsements(store)
        .register(store)
        .notices(store)
        .signIns(store)
        .counters(store)
        .collections(store)
        .pathways(store)
        .webhooks(store)
        .counts(store)
        .transactions(store)
        .creationTimes(store)
        .uses(store)
        .build();
  }

  @Override
  public synchronized Commit commit(List<Change> changes, @Nullable RequestRecord request) {
    List<InMemoryWrite> writes = changes.stream().map(InMemoryWrite::of).toList();
    checkForm(writes);
    if (writes.isEmpty() && request == null) {
      throw new IllegalArgumentException("there is nothing to commit");
    }
    Optional<RequestRecord> first = request == null ? Optional.empty() : request(request.key());
    if (first.isPresent()) {
      return new Commit.Replayed(first.get());
    }
    for (InMemoryWrite write : writes) {
      if (!write.condition().test(Optional.ofNullable(thing(write.key())))) {
        return new Commit.Conflict(write.change());
      }
    }
    for (InMemoryWrite write : writes) {
      Object now =
          things(write.key().type())
              .compute(write.key(), (key, stored) -> write.value().apply(stored));
      if (write.key().type().equals(Holding.class)) {
        ofHolders
            .computeIfAbsent(write.key().parts().getFirst(), holder -> new HashMap<>())
            .compute(write.key(), (key, stored) -> (Holding) now);
      }
    }
    if (request != null) {
      things(RequestRecord.class)
          .put(InMemoryWrite.Key.of(RequestRecord.class, request.key()), request);
    }
    return new Commit.Committed();
  }

  @Override
  public Optional<RequestRecord> request(RequestKey key) {
    return get(RequestRecord.class, key)
        .filter(request -> request.expires().isAfter(clock.instant()));
  }

  @Override
  public synchronized Instant next(String issuer, Instant now) {
    return creationTimes.merge(
        issuer, now, (last, clock) -> clock.isAfter(last) ? clock : last.plusNanos(1));
  }

  @Override
  public Optional<IssuerRecord> issuer(String issuer) {
    return get(IssuerRecord.class, issuer);
  }

  @Override
  public Optional<KeyEpoch> keyEpoch(String issuer, int number) {
    return get(KeyEpoch.class, issuer, number);
  }

  @Override
  public Optional<KeyEpoch> newestKeyEpoch(String issuer) {
    return all(KeyEpoch.class, epoch -> epoch.issuer().equals(issuer))
        .max(Comparator.comparingInt(KeyEpoch::number));
  }

  @Override
  public List<KeyEpoch> keyEpochs(String issuer) {
    return all(KeyEpoch.class, epoch -> epoch.issuer().equals(issuer))
        .sorted(Comparator.comparingInt(KeyEpoch::number))
        .toList();
  }

  @Override
  public List<KeyEpochRef> dueKeyEpochs(Instant now, int limit) {
    return all(KeyEpoch.class, epoch -> due(epoch).filter(due -> !due.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(epoch -> due(epoch).orElseThrow()))
        .limit(limit)
        .map(epoch -> new KeyEpochRef(epoch.issuer(), epoch.number()))
        .toList();
  }

  @Override
  public Optional<ApiKey> apiKey(String issuer, String key) {
    return get(ApiKey.class, issuer, key);
  }

  @Override
  public List<ApiKey> apiKeys(String issuer) {
    return all(ApiKey.class, key -> key.issuer().equals(issuer)).toList();
  }

  @Override
  public Page<ApiKey> apiKeys(String issuer, @Nullable String cursor, int limit) {
    return page(
        apiKeys(issuer).stream()
            .sorted(Comparator.comparing(ApiKey::createdAt).thenComparing(ApiKey::id))
            .toList(),
        ApiKey::id,
        cursor,
        limit);
  }

  @Override
  public Optional<Instant> limit(String issuer, String operation) {
    return get(Instant.class, issuer, operation);
  }

  @Override
  public void used(String issuer, String key, LocalDate day) {
    apiKey(issuer, key)
        .filter(stored -> stored.lastUsedOn() == null || stored.lastUsedOn().isBefore(day))
        .ifPresent(
            stored ->
                things(ApiKey.class)
                    .put(InMemoryWrite.Key.of(ApiKey.class, issuer, key), used(stored, day)));
  }

  private static ApiKey used(ApiKey key, LocalDate day) {
    return ApiKeyBuilder.builder(key).lastUsedOn(day).build();
  }

  @Override
  public Optional<BadgeRecord> badge(String badge) {
    return get(BadgeRecord.class, badge);
  }

  @Override
  public Page<BadgeRecord> badges(String issuer, @Nullable String cursor, int limit) {
    return page(badgesOf(issuer), BadgeRecord::id, cursor, limit);
  }

  @Override
  public Page<BadgeRecord> newestBadges(String issuer, @Nullable String cursor, int limit) {
    return page(badgesOf(issuer).reversed(), BadgeRecord::id, cursor, limit);
  }

  private List<BadgeRecord> badgesOf(String issuer) {
    return all(BadgeRecord.class, badge -> badge.issuer().equals(issuer))
        .sorted(Comparator.comparing(BadgeRecord::createdAt).thenComparing(BadgeRecord::id))
        .toList();
  }

  @Override
  public Optional<AssertionRecord> assertion(String assertion) {
    return get(AssertionRecord.class, assertion);
  }

  @Override
  public Optional<Presentation> presentation(String assertion) {
    return get(Presentation.class, assertion);
  }

  @Override
  public Page<Presentation> listed(String issuer, @Nullable String cursor, int limit) {
    return page(
        all(Presentation.class, shown -> shown.issuer().equals(issuer) && shown.isListed())
            .sorted(
                Comparator.comparing(Presentation::issuedOn)
                    .thenComparing(Presentation::assertion)
                    .reversed())
            .toList(),
        Presentation::assertion,
        cursor,
        limit);
  }

  @Override
  public Page<AssertionRecord> assertions(String badge, @Nullable String cursor, int limit) {
    return page(
        all(AssertionRecord.class, assertion -> assertion.badge().equals(badge))
            .sorted(
                Comparator.comparing(AssertionRecord::issuedOn).thenComparing(AssertionRecord::id))
            .toList(),
        AssertionRecord::id,
        cursor,
        limit);
  }

  @Override
  public Page<AssertionRecord> assertionsSince(
      String badge, Instant since, @Nullable String cursor, int limit) {
    List<AssertionRecord> all =
        assertions(badge, null, Integer.MAX_VALUE).elements().stream()
            .filter(assertion -> !assertion.issuedOn().isBefore(since))
            .toList();
    return page(all, AssertionRecord::id, cursor, limit);
  }

  @Override
  public Page<AssertionRecord> newestAssertions(
      String badge,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String cursor,
      int limit) {
    List<AssertionRecord> all =
        assertions(badge, null, Integer.MAX_VALUE).elements().stream()
            .filter(assertion -> from == null || !assertion.issuedOn().isBefore(from))
            .filter(assertion -> to == null || assertion.issuedOn().isBefore(to))
            .toList();
    return page(all.reversed(), AssertionRecord::id, cursor, limit);
  }

  @Override
  public synchronized List<RevocationList.Entry> revocations(String issuer, Span span) {
    return things(RevocationList.Entry.class).entrySet().stream()
        .filter(thing -> thing.getKey().type() == RevocationList.Entry.class)
        .filter(thing -> thing.getKey().parts().subList(0, 2).equals(List.of(issuer, span)))
        .map(thing -> (RevocationList.Entry) thing.getValue())
        .toList();
  }

  @Override
  public synchronized OptionalLong add(String issuer, Span span, int awards) {
    return OptionalLong.of(counts.merge(List.of(issuer, span), (long) awards, Long::sum));
  }

  @Override
  public List<String> due(int shard, Instant now, int limit) {
    return all(AssertionRecord.class, assertion -> shardOf(assertion.id()) == shard)
        .filter(assertion -> assertion.due().filter(due -> !due.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(assertion -> assertion.due().orElseThrow()))
        .limit(limit)
        .map(AssertionRecord::id)
        .toList();
  }

  @Override
  public Optional<EndorsementRecord> endorsement(String endorsement) {
    return get(EndorsementRecord.class, endorsement);
  }

  @Override
  public Page<EndorsementRecord> endorsements(String issuer, @Nullable String cursor, int limit) {
    return page(
        all(
                EndorsementRecord.class,
                endorsement -> endorsement.issuer().equals(issuer) && !endorsement.isPersons())
            .sorted(
                Comparator.comparing(EndorsementRecord::createdAt)
                    .thenComparing(EndorsementRecord::id))
            .toList(),
        EndorsementRecord::id,
        cursor,
        limit);
  }

  /** Every mail about any Assertion, in no certain order. */
  public List<Notice> everyNotice() {
    return all(Notice.class, notice -> true).toList();
  }

  /** All Endorsements that are kept, of issuers and of people, in no certain order. */
  public List<EndorsementRecord> everyEndorsement() {
    return all(EndorsementRecord.class, endorsement -> true).toList();
  }

  /** What was told that it is stuck, in no certain order. */
  public List<StuckAssertion> stuck() {
    return all(StuckAssertion.class, stuck -> true).toList();
  }

  @Override
  public EndorsementList accepted(Subject subject) {
    return get(EndorsementList.class, subject).orElseGet(() -> EndorsementList.none(subject));
  }

  @Override
  public Optional<EndorsementRequest> endorsementRequest(Subject subject, String id) {
    return get(EndorsementRequest.class, subject, id);
  }

  @Override
  public List<EndorsementRequest> endorsementRequests(Subject subject) {
    return all(EndorsementRequest.class, request -> request.subject().equals(subject)).toList();
  }

  @Override
  public Page<EndorsementRequest> waitingEndorsementRequests(
      String issuer, @Nullable String cursor, int limit) {
    return page(
        all(
                EndorsementRequest.class,
                request -> request.issuer().equals(issuer) && request.isWaiting())
            .sorted(
                Comparator.comparing(EndorsementRequest::askedAt)
                    .thenComparing(request -> request.subject().kind().name())
                    .thenComparing(request -> request.subject().id())
                    .thenComparing(EndorsementRequest::id))
            .toList(),
        EndorsementRequest::id,
        cursor,
        limit);
  }

  @Override
  public Optional<RegisterEntry> registered(String assertion) {
    return get(RegisterEntry.class, assertion);
  }

  @Override
  public Page<Holding> holdings(String holder, @Nullable String cursor, int limit) {
    return page(holdingsOf(holder), Holding::assertion, cursor, limit);
  }

  @Override
  public List<Holding> holdings(String holder, String family) {
    return holdingsOf(holder).stream().filter(held -> held.family().equals(family)).toList();
  }

  private synchronized List<Holding> holdingsOf(String holder) {
    return ofHolders.getOrDefault(holder, Map.of()).values().stream()
        .sorted(
            Comparator.comparing(Holding::issuedOn).thenComparing(Holding::assertion).reversed())
        .toList();
  }

  @Override
  public Page<RegisterEntry> held(String learner, @Nullable String cursor, int limit) {
    return page(
        all(RegisterEntry.class, entry -> entry.recipient().ofDeployment().equals(learner))
            .sorted(
                Comparator.comparing(RegisterEntry::issuedOn)
                    .thenComparing(RegisterEntry::assertion)
                    .reversed())
            .toList(),
        RegisterEntry::assertion,
        cursor,
        limit);
  }

  @Override
  public Optional<OnlyAward> onlyAward(String holder, String family) {
    return get(OnlyAward.class, holder, family);
  }

  @Override
  public List<OnlyAward> onlyAwards(String holder) {
    return all(OnlyAward.class, award -> award.holder().equals(holder)).toList();
  }

  @Override
  public Optional<ErasureRequest> erasureRequest(String issuer, String id) {
    return get(ErasureRequest.class, issuer, id);
  }

  @Override
  public Page<ErasureRequest> erasureRequests(String issuer, @Nullable String cursor, int limit) {
    return page(
        all(ErasureRequest.class, request -> request.issuer().equals(issuer) && request.isOpen())
            .sorted(Comparator.comparing(ErasureRequest::askedAt).thenComparing(ErasureRequest::id))
            .toList(),
        ErasureRequest::id,
        cursor,
        limit);
  }

  @Override
  public Optional<RenewalRequest> renewalRequest(String assertion) {
    return get(RenewalRequest.class, assertion);
  }

  @Override
  public Page<RenewalRequest> renewalRequests(String issuer, @Nullable String cursor, int limit) {
    return page(
        all(RenewalRequest.class, request -> request.issuer().equals(issuer) && request.isOpen())
            .sorted(
                Comparator.comparing(RenewalRequest::askedAt)
                    .thenComparing(RenewalRequest::assertion))
            .toList(),
        RenewalRequest::assertion,
        cursor,
        limit);
  }

  @Override
  public Optional<Notice> notice(String assertion, NoticeKind kind, int attempt) {
    return get(Notice.class, assertion, kind, attempt);
  }

  @Override
  public List<Notice> notices(String assertion) {
    return all(Notice.class, notice -> notice.assertion().equals(assertion))
        .sorted(
            Comparator.comparing((Notice notice) -> notice.kind().name())
                .thenComparingInt(Notice::attempt))
        .toList();
  }

  @Override
  public List<MailStop> mailStops(String learner) {
    return all(MailStop.class, stop -> stop.learner().equals(learner)).toList();
  }

  @Override
  public Optional<LinkRequest> linkRequest(String id) {
    return get(LinkRequest.class, id);
  }

  @Override
  public Optional<SignIn> signIn(String tokenHash) {
    return get(SignIn.class, tokenHash);
  }

  @Override
  public synchronized long count(String what, Instant until) {
    return (Long)
        Objects.requireNonNull(
            things(Long.class)
                .merge(InMemoryWrite.count(what), 1L, (count, one) -> (Long) count + (Long) one));
  }

  @Override
  public long counted(String what) {
    return get(Long.class, what).orElse(0L);
  }

  @Override
  public Optional<Pathway> pathway(String id) {
    return get(Pathway.class, id);
  }

  @Override
  public Page<Pathway> pathways(String issuer, @Nullable String cursor, int limit) {
    return page(
        all(Pathway.class, pathway -> pathway.issuer().equals(issuer))
            .sorted(Comparator.comparing(Pathway::createdAt).thenComparing(Pathway::id).reversed())
            .toList(),
        Pathway::id,
        cursor,
        limit);
  }

  @Override
  public List<PathwaySummary> open(String issuer) {
    return all(Change.KeepPathwaySummary.class, kept -> kept.issuer().equals(issuer))
        .map(Change.KeepPathwaySummary::summary)
        .sorted(
            Comparator.comparing(PathwaySummary::createdAt)
                .thenComparing(PathwaySummary::id)
                .reversed())
        .toList();
  }

  @Override
  public List<String> pathwaysWith(String key) {
    return all(Change.AddPathwayStep.class, step -> step.key().equals(key))
        .map(Change.AddPathwayStep::pathway)
        .toList();
  }

  @Override
  public Optional<Plan> plan(String id) {
    return get(Plan.class, id);
  }

  @Override
  public Page<Plan> plans(String learner, @Nullable String cursor, int limit) {
    return page(
        all(Plan.class, plan -> plan.learner().equals(learner))
            .sorted(Comparator.comparing(Plan::createdAt).thenComparing(Plan::id).reversed())
            .toList(),
        Plan::id,
        cursor,
        limit);
  }

  @Override
  public Optional<BadgeCollection> collection(String id) {
    return get(BadgeCollection.class, id);
  }

  @Override
  public Page<BadgeCollection> collections(String learner, @Nullable String cursor, int limit) {
    return page(
        all(BadgeCollection.class, collection -> collection.learner().equals(learner))
            .sorted(
                Comparator.comparing(BadgeCollection::createdAt)
                    .thenComparing(BadgeCollection::id)
                    .reversed())
            .toList(),
        BadgeCollection::id,
        cursor,
        limit);
  }

  @Override
  public Optional<Webhook> webhook(String issuer, String name) {
    return get(Webhook.class, issuer, name);
  }

  @Override
  public List<Webhook> webhooks(String issuer) {
    return all(Webhook.class, webhook -> webhook.issuer().equals(issuer))
        .sorted(Comparator.comparing(Webhook::name))
        .toList();
  }

  @Override
  public Optional<Delivery> delivery(String issuer, String webhook, String id) {
    return get(Delivery.class, issuer, webhook, id);
  }

  @Override
  public Page<Delivery> deliveries(
      String issuer, String webhook, @Nullable String cursor, int limit) {
    return page(
        all(
                Delivery.class,
                delivery -> delivery.issuer().equals(issuer) && delivery.webhook().equals(webhook))
            .sorted(
                Comparator.comparing(Delivery::createdAt).thenComparing(Delivery::id).reversed())
            .toList(),
        Delivery::id,
        cursor,
        limit);
  }

  private static void checkForm(List<InMemoryWrite> writes) {
    Set<InMemoryWrite.Key> keys = new HashSet<>();
    if (writes.size() > MAXIMUM_CHANGES) {
      throw new IllegalArgumentException("a transaction cannot hold " + writes.size());
    }
    for (InMemoryWrite write : writes) {
      if (!keys.add(write.key())) {
        throw new IllegalArgumentException("two changes of " + write.key());
      }
    }
  }

  private synchronized <T> Optional<T> get(Class<T> type, Object... parts) {
    return Optional.ofNullable(thing(InMemoryWrite.Key.of(type, parts))).map(type::cast);
  }

  private Map<InMemoryWrite.Key, Object> things(Class<?> type) {
    return things.computeIfAbsent(type, any -> new HashMap<>());
  }

  private @Nullable Object thing(InMemoryWrite.Key key) {
    return things(key.type()).get(key);
  }

  private synchronized <T> Stream<T> all(Class<T> type, Predicate<T> condition) {
    return things(type).values().stream().map(type::cast).filter(condition).toList().stream();
  }

  /** The cursor is the id of the last element given. */
  private static <T> Page<T> page(
      List<T> list, Function<T, String> id, @Nullable String cursor, int limit) {
    int from = cursor == null ? 0 : list.stream().map(id).toList().indexOf(cursor) + 1;
    if (cursor != null && from == 0) {
      throw new InvalidCursor();
    }
    int to = (int) Math.min((long) from + limit, list.size());
    return new Page<>(
        list.subList(from, to), to == list.size() ? null : id.apply(list.get(to - 1)));
  }

  private static Optional<Instant> due(KeyEpoch epoch) {
    return Optional.ofNullable(epoch.compromise()).flatMap(Compromise::due);
  }

  private static int shardOf(String id) {
    return Math.floorMod(id.hashCode(), DUE_SHARDS);
  }
}
