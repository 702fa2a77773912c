package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.issuing.ReadPerson.Kept;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.ErasureState;
import dev.blazon.register.MailStop;
import dev.blazon.register.RegisterEntry;
import dev.blazon.service.NoticeView;
import dev.blazon.service.NoticeViewBuilder;
import dev.blazon.service.Parallel;
import dev.blazon.service.Session;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that a deployment keeps of somebody, from all of its issuers, for the person itself.
 * What was awarded before there was a register is not found by it.
 */
public final class ReadOwnData {
  /** More than anybody has; an Assertion may have over 100 KB. */
  static final int ENOUGH = 500;

  private static final int READ = 10;

  private final RegisterStore register;
  private final NoticeStore notices;
  private final AssertionStore assertions;
  private final CatalogStore catalog;
  private final CollectionStore collections;
  private final KeptOfOne one;
  private final PublicUrls urls;
  private final InstantSource time;

  /** Reads what these stores have. */
  public ReadOwnData(
      RegisterStore register,
      NoticeStore notices,
      AssertionStore assertions,
      EndorsementStore endorsements,
      CatalogStore catalog,
      CollectionStore collections,
      ContactCipher cipher,
      PublicUrls urls,
      InstantSource time) {
    this.register = register;
    this.notices = notices;
    this.assertions = assertions;
    this.catalog = catalog;
    this.collections = collections;
    this.one = new KeptOfOne(register, notices, assertions, endorsements, cipher, urls);
    this.urls = urls;
    this.time = time;
  }

  /**
   * What is kept of a person.
   *
   * @param address the e-mail address that was asked for
   * @param readAt when it was read, ISO 8601 in UTC
   * @param issuers who keeps something, that of the latest award first
   * @param collections what the person has put side by side, the latest first; with the first part
   *     alone
   * @param mailsStopped which mails are not sent any more; they are kept whatever is erased
   * @param cursor leads to more; null where this is all
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OwnData(
      String address,
      String readAt,
      List<OfIssuer> issuers,
      List<OwnCollection> collections,
      List<Stopped> mailsStopped,
      @Nullable String cursor) {}

  /**
   * What one issuer keeps of a person.
   *
   * @param id the issuer's id
   * @param name what it is called
   * @param erasureRequest what the person has asked it; null for nothing
   * @param awards what it has awarded to the person, the latest first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OfIssuer(
      String id, String name, @Nullable Asked erasureRequest, List<OwnBadge> awards) {}

  /**
   * What is kept with one Assertion.
   *
   * @param held what its issuer keeps, without which of its keys did what
   * @param visibility who is shown its page
   * @param nameHidden whether its pages leave out what the person is called
   */
  public record OwnBadge(Kept held, Visibility visibility, boolean nameHidden) {}

  /**
   * A collection of badges that the person has made.
   *
   * @param url where its page is
   * @param title what the person calls it
   * @param collected its badges, in the order that was chosen
   * @param createdAt since when, ISO 8601 in UTC
   * @param changedAt when it was changed last, ISO 8601 in UTC
   */
  public record OwnCollection(
      String url, String title, List<Collected> collected, String createdAt, String changedAt) {
    /** About how many bytes it comes to in an answer. */
    private int bytes() {
      return Json.write(this).getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /**
   * A badge of a collection. Of one of this deployment nothing is kept there but which it is.
   *
   * @param iri the URL of the Assertion, or what a signed one of another host calls itself
   * @param badgeName the name of a badge of another host; this and all below are null for one of
   *     ours
   * @param issuerName the name of who issued it
   * @param profile the id of the Profile of who issued it
   * @param issuedOn since when it is awarded, ISO 8601 in UTC; null where nobody knows
   * @param checkedAt when the verifier looked at it, ISO 8601 in UTC
   * @param verdict what the verifier found
   */
  @RecordBuilder
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Collected(
      String iri,
      @Nullable String badgeName,
      @Nullable String issuerName,
      @Nullable String profile,
      @Nullable String issuedOn,
      @Nullable String checkedAt,
      CollectionEntry.@Nullable Found verdict) {}

  /**
   * What the person has asked an issuer.
   *
   * @param state what has become of it
   * @param askedAt when, ISO 8601 in UTC
   * @param reason why it is refused; null while it is open
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Asked(ErasureState state, String askedAt, @Nullable String reason) {
    static Asked of(ErasureRequest request) {
      return new Asked(request.state(), OpenBadges.dateTime(request.askedAt()), request.reason());
    }
  }

  /**
   * Which mails are not sent any more.
   *
   * @param issuer the id of the issuer whose mails are meant; null for those of all
   * @param cause why
   * @param since since when, ISO 8601 in UTC
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Stopped(@Nullable String issuer, MailStop.Cause cause, String since) {}

  /**
   * All that is kept of whoever has a session. What has just been awarded may be missing for some
   * moments.
   *
   * @param cursor leads to more, as an answer before gave it; null for the beginning
   * @throws dev.blazon.store.InvalidCursor where no answer of theirs gave this cursor
   */
  public OwnData read(Session session, @Nullable String cursor) {
    Instant now = time.instant();
    List<OwnCollection> made = cursor == null ? collections(session.learner()) : List.of();
    Page<Found> page =
        FullPages.gather(
            ENOUGH,
            made.stream().mapToLong(OwnCollection::bytes).sum(),
            cursor,
            from -> found(register.held(session.learner(), from, READ)),
            found -> FullPages.bytes(found.known().assertion()));
    Map<String, List<Found>> byIssuer =
        page.elements().stream()
            .collect(
                Collectors.groupingBy(
                    found -> found.entry().issuer(), LinkedHashMap::new, Collectors.toList()));
    return new OwnData(
        session.address(),
        OpenBadges.dateTime(now),
        byIssuer.entrySet().stream()
            .map(issuer -> ofIssuer(issuer.getKey(), issuer.getValue(), now))
            .toList(),
        made,
        notices.mailStops(session.learner()).stream()
            .map(
                stop -> new Stopped(stop.issuer(), stop.cause(), OpenBadges.dateTime(stop.since())))
            .toList(),
        page.cursor());
  }

  private List<OwnCollection> collections(String learner) {
    return collections.collections(learner, null, BadgeCollection.MOST).elements().stream()
        .map(
            collection ->
                new OwnCollection(
                    urls.of(new Place.CollectionPage(collection.id())),
                    collection.title(),
                    collection.entries().stream().map(this::collected).toList(),
                    OpenBadges.dateTime(collection.createdAt()),
                    OpenBadges.dateTime(collection.changedAt())))
        .toList();
  }

  private Collected collected(CollectionEntry entry) {
    return switch (entry) {
      case CollectionEntry.Ours(String assertion) ->
          CollectedBuilder.builder()
              .iri(urls.assertion(assertion))
              .badgeName(null)
              .issuerName(null)
              .profile(null)
              .issuedOn(null)
              .checkedAt(null)
              .verdict(null)
              .build();
      case CollectionEntry.Elsewhere other ->
          CollectedBuilder.builder()
              .iri(other.iri())
              .badgeName(other.badge())
              .issuerName(other.issuer())
              .profile(other.issuerId())
              .issuedOn(other.issuedOn() == null ? null : OpenBadges.dateTime(other.issuedOn()))
              .checkedAt(OpenBadges.dateTime(other.checkedAt()))
              .verdict(other.found())
              .build();
    };
  }

  /** All that the table has of one Assertion. */
  private record Found(RegisterEntry entry, KeptOfOne.Known known, Presentation shown) {}

  private Page<Found> found(Page<RegisterEntry> page) {
    List<Optional<Found>> found = Parallel.each(page.elements(), this::found);
    return new Page<>(found.stream().flatMap(Optional::stream).toList(), page.cursor());
  }

  /** Empty for what was erased, or moved to somebody else, since the list was written. */
  private Optional<Found> found(RegisterEntry listed) {
    String id = listed.assertion();
    return one.find(id)
        .filter(
            known ->
                known
                    .entry()
                    .filter(entry -> entry.recipient().equals(listed.recipient()))
                    .isPresent())
        .map(
            known ->
                new Found(
                    listed,
                    known,
                    assertions
                        .presentation(id)
                        .orElseGet(() -> Presentation.usual(known.assertion()))));
  }

  private OfIssuer ofIssuer(String issuer, List<Found> found, Instant now) {
    String holder = found.getFirst().entry().recipient().ofIssuer();
    return new OfIssuer(
        issuer,
        catalog.issuer(issuer).map(record -> record.profile().name()).orElse(""),
        register.erasureRequest(issuer, ErasureRequest.idOf(holder)).map(Asked::of).orElse(null),
        found.stream().map(one -> badge(one, now)).toList());
  }

  private OwnBadge badge(Found found, Instant now) {
    Kept kept = one.kept(found.known(), now);
    return new OwnBadge(
        new Kept(
            AssertionViewBuilder.builder(kept.assertion()).awardedBy(null).changedBy(null).build(),
            kept.reached(),
            kept.accepted(),
            kept.notices().stream().map(ReadOwnData::withoutKeys).toList()),
        found.shown().visibility(),
        found.shown().nameHidden());
  }

  private static NoticeView withoutKeys(NoticeView mail) {
    return NoticeViewBuilder.builder(mail).askedBy(null).build();
  }
}
