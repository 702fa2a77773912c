package dev.blazon.lifecycle;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The path templates of public URLs, such as {@code /badges/{badge}}, one or two for each kind of
 * {@link Place}, as {@code template.yaml} routes them to functions: here alone paths are written
 * and read. Each has the name of its Place. They are public, and ids that travel with badges for
 * good.
 */
public enum PublicRoute {
  /** The Profile of an issuer's first span, which is the issuer's own. */
  PROFILE("/issuers/{issuer}"),
  /** The Profile of each later span. */
  LATER_PROFILE("/issuers/{issuer}/profiles/{span}"),
  KEY("/issuers/{issuer}/keys/{span}"),
  /** The RevocationList of an issuer's first span. */
  REVOCATION_LIST("/issuers/{issuer}/revocations"),
  /** The RevocationList of each later span. */
  LATER_REVOCATION_LIST("/issuers/{issuer}/revocations/{span}"),
  BADGE_CLASS("/badges/{badge}"),
  ASSERTION("/assertions/{assertion}"),
  ASSERTION_ENDORSEMENTS("/assertions/{assertion}/endorsements"),
  ENDORSEMENT("/endorsements/{endorsement}"),
  ENDORSER("/endorsements/{endorsement}/endorser"),
  PATHWAY_DOCUMENT("/pathways/{pathway}/document"),
  PATHWAY_PAGE("/pathways/{pathway}"),
  PATHWAY_IMAGE("/pathways/{pathway}/image"),
  PLAN_PAGE("/plans/{plan}"),
  ARTWORK("/badges/{badge}/image"),
  BAKED_IMAGE("/assertions/{assertion}/image"),
  ISSUER_BANNER("/issuers/{issuer}/banner"),
  ASSERTION_PAGE("/view/{assertion}"),
  BADGE_PAGE("/badges/{badge}/view"),
  ISSUER_PAGE("/issuers/{issuer}/view"),
  ENDORSEMENT_PAGE("/endorsements/{endorsement}/view"),
  EMBED("/embed/{assertion}"),
  COLLECTION_PAGE("/collections/{collection}"),
  COLLECTION_ASSERTIONS("/collections/{collection}/assertions"),
  COLLECTION_EMBED("/collections/{collection}/embed"),
  COLLECTION_CARD("/collections/{collection}/card.png"),
  FRONT_PAGE("/"),
  VERIFY_PAGE("/verify"),
  STUDIO_PAGE("/studio"),
  ASSERTION_CARD("/view/{assertion}/card.png"),
  BADGE_CARD("/badges/{badge}/card.png"),
  ISSUER_CARD("/issuers/{issuer}/card.png"),
  OEMBED("/oembed");

  private static final String SPAN = "{span}";

  /** A text of a million slashes is not split into a million parts. */
  private static final int MORE_SEGMENTS_THAN_ANY = 6;

  private final String template;

  @SuppressWarnings("ImmutableEnumChecker") // A list that nobody can change.
  private final List<String> segments;

  PublicRoute(String template) {
    this.template = template;
    this.segments = List.of(template.split("/", -1));
  }

  /** The path with the names of its parameters in braces, such as {@code /badges/{badge}}. */
  public String template() {
    return template;
  }

  /** The path of a Place. */
  static String path(Place place) {
    return switch (place) {
      case Place.Profile(String issuer, Span span) ->
          span.equals(Span.FIRST) ? PROFILE.with(issuer) : LATER_PROFILE.with(issuer, span);
      case Place.Key(String issuer, Span span) -> KEY.with(issuer, span);
      case Place.RevocationList(String issuer, Span span) ->
          span.equals(Span.FIRST)
              ? REVOCATION_LIST.with(issuer)
              : LATER_REVOCATION_LIST.with(issuer, span);
      case Place.BadgeClass(String badge) -> BADGE_CLASS.with(badge);
      case Place.Assertion(String assertion) -> ASSERTION.with(assertion);
      case Place.AssertionEndorsements(String assertion) -> ASSERTION_ENDORSEMENTS.with(assertion);
      case Place.Endorsement(String endorsement) -> ENDORSEMENT.with(endorsement);
      case Place.Endorser(String endorsement) -> ENDORSER.with(endorsement);
      case Place.PathwayDocument(String pathway) -> PATHWAY_DOCUMENT.with(pathway);
      case Place.PathwayPage(String pathway) -> PATHWAY_PAGE.with(pathway);
      case Place.PathwayImage(String pathway) -> PATHWAY_IMAGE.with(pathway);
      case Place.PlanPage(String plan) -> PLAN_PAGE.with(plan);
      case Place.Artwork(String badge) -> ARTWORK.with(badge);
      case Place.BakedImage(String assertion) -> BAKED_IMAGE.with(assertion);
      case Place.IssuerBanner(String issuer) -> ISSUER_BANNER.with(issuer);
      case Place.AssertionPage(String assertion) -> ASSERTION_PAGE.with(assertion);
      case Place.BadgePage(String badge) -> BADGE_PAGE.with(badge);
      case Place.IssuerPage(String issuer) -> ISSUER_PAGE.with(issuer);
      case Place.EndorsementPage(String endorsement) -> ENDORSEMENT_PAGE.with(endorsement);
      case Place.Embed(String assertion) -> EMBED.with(assertion);
      case Place.CollectionPage(String collection) -> COLLECTION_PAGE.with(collection);
      case Place.CollectionAssertions(String collection) -> COLLECTION_ASSERTIONS.with(collection);
      case Place.CollectionEmbed(String collection) -> COLLECTION_EMBED.with(collection);
      case Place.CollectionCard(String collection) -> COLLECTION_CARD.with(collection);
      case Place.FrontPage() -> FRONT_PAGE.with();
      case Place.VerifyPage() -> VERIFY_PAGE.with();
      case Place.StudioPage() -> STUDIO_PAGE.with();
      case Place.AssertionCard(String assertion) -> ASSERTION_CARD.with(assertion);
      case Place.BadgeCard(String badge) -> BADGE_CARD.with(badge);
      case Place.IssuerCard(String issuer) -> ISSUER_CARD.with(issuer);
      case Place.OEmbed() -> OEMBED.with();
    };
  }

  /** The Place whose path this is; empty where it is written in any other way. */
  static Optional<Place> place(String path) {
    List<String> asked = List.of(path.split("/", MORE_SEGMENTS_THAN_ANY));
    return Arrays.stream(values())
        .flatMap(route -> route.read(asked).stream())
        // The first span has a shorter path than one that says its number.
        .filter(place -> path(place).equals(path))
        .findFirst();
  }

  private Place placeOf(String id, Span span) {
    return switch (this) {
      case PROFILE, LATER_PROFILE -> new Place.Profile(id, span);
      case KEY -> new Place.Key(id, span);
      case REVOCATION_LIST, LATER_REVOCATION_LIST -> new Place.RevocationList(id, span);
      case BADGE_CLASS -> new Place.BadgeClass(id);
      case ASSERTION -> new Place.Assertion(id);
      case ASSERTION_ENDORSEMENTS -> new Place.AssertionEndorsements(id);
      case ENDORSEMENT -> new Place.Endorsement(id);
      case ENDORSER -> new Place.Endorser(id);
      case PATHWAY_DOCUMENT -> new Place.PathwayDocument(id);
      case PATHWAY_PAGE -> new Place.PathwayPage(id);
      case PATHWAY_IMAGE -> new Place.PathwayImage(id);
      case PLAN_PAGE -> new Place.PlanPage(id);
      case ARTWORK -> new Place.Artwork(id);
      case BAKED_IMAGE -> new Place.BakedImage(id);
      case ISSUER_BANNER -> new Place.IssuerBanner(id);
      case ASSERTION_PAGE -> new Place.AssertionPage(id);
      case BADGE_PAGE -> new Place.BadgePage(id);
      case ISSUER_PAGE -> new Place.IssuerPage(id);
      case ENDORSEMENT_PAGE -> new Place.EndorsementPage(id);
      case EMBED -> new Place.Embed(id);
      case COLLECTION_PAGE -> new Place.CollectionPage(id);
      case COLLECTION_ASSERTIONS -> new Place.CollectionAssertions(id);
      case COLLECTION_EMBED -> new Place.CollectionEmbed(id);
      case COLLECTION_CARD -> new Place.CollectionCard(id);
      case FRONT_PAGE -> new Place.FrontPage();
      case VERIFY_PAGE -> new Place.VerifyPage();
      case STUDIO_PAGE -> new Place.StudioPage();
      case ASSERTION_CARD -> new Place.AssertionCard(id);
      case BADGE_CARD -> new Place.BadgeCard(id);
      case ISSUER_CARD -> new Place.IssuerCard(id);
      case OEMBED -> new Place.OEmbed();
    };
  }

  private String with(Object... parameters) {
    Iterator<Object> next = Arrays.asList(parameters).iterator();
    return segments.stream()
        .map(segment -> segment.startsWith("{") ? next.next().toString() : segment)
        .collect(Collectors.joining("/"));
  }

  /** Every id is the second segment of its path, and every span the fourth. */
  private Optional<Place> read(List<String> asked) {
    String id = asked.size() > 2 ? asked.get(2) : "";
    Optional<Span> span = asked.size() > 4 ? Span.parse(asked.get(4)) : Optional.of(Span.FIRST);
    return fits(asked) ? span.map(found -> placeOf(id, found)) : Optional.empty();
  }

  private boolean fits(List<String> asked) {
    return asked.size() == segments.size()
        && IntStream.range(0, asked.size()).allMatch(i -> fits(segments.get(i), asked.get(i)));
  }

  private static boolean fits(String segment, String asked) {
    if (segment.equals(SPAN)) {
      return Span.parse(asked).isPresent();
    }
    return segment.startsWith("{") ? Ids.isId(asked) : segment.equals(asked);
  }
}
