package dev.blazon.issuing;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.TooMuchSaid;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures the texts that an issuer gives a BadgeClass, Profile, Assertion, Endorsement or pathway,
 * without what Blazon adds to them, and refuses what is larger than {@link Bounds} allows. Each is
 * measured as a whole, since a change of little can bring what was said before over the bound.
 */
public final class Said {
  private Said() {}

  /**
   * Holds a badge to its bound.
   *
   * @throws TooMuchSaid where more is said of it
   */
  static void check(BadgeClass badge) {
    check("the badge", Bounds.SAID_OF_MANY, of(badge));
  }

  /** All that its issuer says of a badge. */
  static @Nullable Object[] of(BadgeClass badge) {
    return new @Nullable Object[] {
      badge.name(),
      badge.description(),
      words(badge.image()),
      badge.criteria(),
      badge.alignment(),
      badge.tags(),
      badge.related().stream().filter(link -> link.version() == null).toList(),
      badge.additional()
    };
  }

  /**
   * Holds an issuer to its bound.
   *
   * @throws TooMuchSaid where more is said of it
   */
  static void check(Profile issuer) {
    check("the issuer", Bounds.SAID_OF_MANY, of(issuer));
  }

  /** All that an issuer says of itself. */
  static @Nullable Object[] of(Profile issuer) {
    return new @Nullable Object[] {
      issuer.name(),
      issuer.url(),
      issuer.email(),
      issuer.telephone(),
      issuer.description(),
      issuer.image(),
      issuer.version(),
      issuer.related(),
      issuer.additional()
    };
  }

  /**
   * Holds an Endorsement to its bound.
   *
   * @throws TooMuchSaid where more is said in it
   */
  static void check(Endorsement endorsement) {
    check("the Endorsement", Bounds.SAID_ONCE, endorsement.claim(), endorsement.additional());
  }

  /**
   * Holds a pathway to its bound, beside which there is room for its picture.
   *
   * @throws TooMuchSaid where more is said of it
   */
  public static void check(Pathway pathway) {
    check(
        "the pathway",
        Bounds.SAID_OF_MANY,
        pathway.name(),
        pathway.description(),
        pathway.stages());
  }

  /** How many bytes these come to in JSON. */
  static int bytes(@Nullable Object... said) {
    return Json.write(Arrays.asList(said)).getBytes(StandardCharsets.UTF_8).length;
  }

  private static void check(String what, int most, @Nullable Object... said) {
    int bytes = bytes(said);
    if (bytes > most) {
      throw new TooMuchSaid(what, bytes, most);
    }
  }

  private static @Nullable Image words(@Nullable Image image) {
    return image == null ? null : new Image(null, image.caption(), image.author());
  }
}
