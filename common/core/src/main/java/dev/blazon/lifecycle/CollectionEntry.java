package dev.blazon.lifecycle;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A badge in a {@link BadgeCollection}. */
public sealed interface CollectionEntry {
  /**
   * Whether both stand for one badge, whatever is known of it. A signed badge chooses its id, so
   * those of two issuers may have the same.
   */
  default boolean isSame(CollectionEntry other) {
    return switch (this) {
      case Ours ours -> ours.equals(other);
      case Elsewhere mine ->
          other instanceof Elsewhere another
              && mine.hasIdOf(another)
              && mine.issuerId().equals(another.issuerId());
    };
  }

  /**
   * An Assertion of this deployment: what it is, its record says whenever it is shown.
   *
   * @param assertion its id
   */
  record Ours(String assertion) implements CollectionEntry {}

  /**
   * A badge of another host, as it was when our verifier looked at it last.
   *
   * @param iri the Assertion's id: the URL of a hosted one, or what a signed one calls itself
   * @param hosted whether the verifier fetched the Assertion from that URL; false for one whose
   *     signature was verified, which nobody asks of the host that its id may name
   * @param badge the name of the badge, in one line
   * @param issuer the name of who issued it, in one line; anybody may call themselves so
   * @param issuerId the id of who issued it, as verified: a URL, whose host answers for it
   * @param issuedOn since when it is awarded; null where it says nothing that can be read
   * @param badgeClass the id of its BadgeClass, as verified; null where it is none that is kept, or
   *     was not kept when it was added
   * @param expires until when it is good; null for ever, and likewise
   * @param checkedAt when the verifier looked
   * @param found what it found
   */
  @RecordBuilder
  record Elsewhere(
      String iri,
      boolean hosted,
      String badge,
      String issuer,
      String issuerId,
      @Nullable Instant issuedOn,
      @Nullable String badgeClass,
      @Nullable Instant expires,
      Instant checkedAt,
      Found found)
      implements CollectionEntry {
    /** Whether both have the same id, whoever issued them. */
    public boolean hasIdOf(Elsewhere other) {
      return iri.equals(other.iri());
    }

    /** The longest {@link #iri} and {@link #issuerId} that are kept, in characters of ASCII. */
    public static final int LONGEST_IRI = 300;

    /** The longest name that is kept, in characters. */
    public static final int LONGEST_NAME = 120;
  }

  /** What the verifier found of a badge of another host. */
  enum Found {
    /** The badge is genuine, and neither expired nor revoked. */
    VALID,
    /** It was good until its time was over. */
    EXPIRED,
    /** Its issuer has taken it back. */
    REVOKED,
    /** It is not what it claims to be. */
    INVALID,
    /** It was good once; by now its host does not answer. */
    UNVERIFIABLE
  }
}
