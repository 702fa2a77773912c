package dev.blazon.lifecycle;

import java.util.Optional;

/**
 * The Profile, BadgeClass or Assertion of this deployment that an Endorsement is about, by kind and
 * id.
 *
 * @param kind what it is
 * @param id its id
 */
public record Subject(Kind kind, String id) {
  /** What can be endorsed (section "Endorsement"). */
  public enum Kind {
    /** The Profile of an issuer. */
    PROFILE,

    /** A BadgeClass: what a badge is, whoever has it. */
    BADGE_CLASS,

    /** A badge that was awarded. */
    ASSERTION
  }

  /**
   * What can be endorsed at a Place; empty for any other. An issuer is endorsed by its own Profile,
   * which is that of its first span.
   */
  public static Optional<Subject> at(Place place) {
    return switch (place) {
      case Place.Profile(String issuer, Span span) ->
          span.equals(Span.FIRST)
              ? Optional.of(new Subject(Kind.PROFILE, issuer))
              : Optional.empty();
      case Place.BadgeClass(String badge) -> Optional.of(new Subject(Kind.BADGE_CLASS, badge));
      case Place.Assertion(String assertion) -> Optional.of(new Subject(Kind.ASSERTION, assertion));
      case Place.Key _,
          Place.RevocationList _,
          Place.AssertionEndorsements _,
          Place.CollectionAssertions _,
          Place.Endorsement _,
          Place.Endorser _,
          Place.PathwayDocument _,
          Place.Image _,
          Place.Page _,
          Place.Card _,
          Place.OEmbed _ ->
          Optional.empty();
    };
  }

  /** Where its document is. */
  public Place place() {
    return switch (kind) {
      case PROFILE -> new Place.Profile(id, Span.FIRST);
      case BADGE_CLASS -> new Place.BadgeClass(id);
      case ASSERTION -> new Place.Assertion(id);
    };
  }
}
