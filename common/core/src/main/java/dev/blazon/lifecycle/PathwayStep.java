package dev.blazon.lifecycle;

import dev.blazon.openbadges.Sha256;
import org.jspecify.annotations.Nullable;

/** A badge that counts in a stage of a {@link Pathway} or a {@link Plan}. */
public sealed interface PathwayStep {
  /**
   * What is the same for all badges that count for this step: by it pathways are found. The family
   * of a badge of ours; of another host, the SHA-256 of its BadgeClass's URL in hex.
   */
  String key();

  /** The key of every step of another host whose BadgeClass has this URL, letter for letter. */
  static String keyOf(String badgeClass) {
    return Sha256.hex(badgeClass);
  }

  /**
   * A badge of this deployment, in any of its versions.
   *
   * @param badge the id of the badge that was named
   * @param family what all its versions have in common ({@link BadgeRecord#family})
   * @param issuer whose it is
   */
  record Ours(String badge, String family, String issuer) implements PathwayStep {
    /** The step that a badge of this deployment is. */
    public static Ours of(BadgeRecord badge) {
      return new Ours(badge.id(), badge.family(), badge.issuer());
    }

    @Override
    public String key() {
      return family;
    }
  }

  /**
   * A badge of another host.
   *
   * @param url the {@code id} of its BadgeClass, an https URL
   * @param name what it is called, in one line; null where nobody has said
   */
  record Elsewhere(String url, @Nullable String name) implements PathwayStep {
    @Override
    public String key() {
      return keyOf(url);
    }
  }
}
