package dev.blazon.page;

import dev.blazon.baking.Baking;
import dev.blazon.words.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the form at {@code /verify} shows, where people verify badges: the texts in its fields, and
 * what was wrong with what was sent.
 *
 * @param badge what stands in the field for a text; empty for nothing
 * @param email what stands in the field for the recipient's address; empty for nothing
 * @param fault what was wrong with what was sent; null where nothing was, or nothing was sent yet
 */
public record VerifyForm(String badge, String email, @Nullable Fault fault) {
  /** The most bytes of an image. */
  public static final int MOST_BYTES = Baking.MAX_BYTES;

  /** Where a fault is shown. */
  public enum Place {
    /** Beside the file. */
    IMAGE,
    /** Beside the text. */
    BADGE,
    /** Beside the recipient's address. */
    EMAIL,
    /** Beside the button: it is no field's. */
    FORM
  }

  /** What can be wrong with what was sent. */
  public enum Fault {
    /** Neither an image nor a text. */
    NOTHING(Place.BADGE),
    /** An image and a text. */
    BOTH(Place.BADGE),
    /** A file that is larger than images may be. */
    IMAGE_TOO_LARGE(Place.IMAGE),
    /** A text that is longer than badges are. */
    TEXT_TOO_LARGE(Place.BADGE),
    /** What has not the form of an e-mail address. */
    NO_EMAIL(Place.EMAIL),
    /** A body that is no form, or a broken one. */
    BROKEN(Place.FORM);

    private final Place place;

    Fault(Place place) {
      this.place = place;
    }

    String key() {
      return "verify.fault-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** One that nobody has sent yet, with a text in it. */
  public static VerifyForm with(String badge) {
    return new VerifyForm(badge, "", null);
  }

  /** What is wrong there, for people; null where nothing is. */
  public @Nullable String wrongAt(Place place, Words words) {
    return fault == null || fault.place != place ? null : words.say(fault.key());
  }
}
