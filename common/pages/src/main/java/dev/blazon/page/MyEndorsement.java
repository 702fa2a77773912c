package dev.blazon.page;

import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.register.NoticeOutcome;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One who was asked to endorse a badge, as its holder sees it: not by whom their address is known.
 *
 * @param id the id of the request
 * @param state what has become of it
 * @param byIssuer whether the issuer has asked, and not the holder
 * @param askedAt since when
 * @param until until when they can endorse
 * @param late whether that is over
 * @param mail what has become of the mail that tells them of this state; null for none
 * @param endorser who endorses, once they have; null before, and where it is not published
 * @param comment their words, in Markdown, likewise
 * @param changedAt since when it is in this state; null while nobody has answered
 * @param reason why it is not published, or not any more; null for nothing
 * @param path the path of the page that everybody sees; null where there is none
 * @param accepts whether the holder may accept it
 */
@RecordBuilder
public record MyEndorsement(
    String id,
    EndorsementState state,
    boolean byIssuer,
    Instant askedAt,
    Instant until,
    boolean late,
    @Nullable NoticeOutcome mail,
    @Nullable Endorser endorser,
    @Nullable String comment,
    @Nullable Instant changedAt,
    @Nullable String reason,
    @Nullable String path,
    boolean accepts) {
  /**
   * What the holder can do with it.
   *
   * @param done the value of the field {@code do}
   * @param key the key of its words
   * @param quiet whether it is not what they most likely want
   */
  public record Choice(String done, String key, boolean quiet) {}

  /** What the holder can do with it, the likeliest first. */
  public List<Choice> choices() {
    return switch (state) {
      case OPEN -> List.of(new Choice("decline", "myendorsements.withdraw", true));
      case CONFIRMED -> {
        Choice decline = new Choice("decline", "myendorsements.decline", true);
        yield accepts
            ? List.of(new Choice("accept", "myendorsements.accept", false), decline)
            : List.of(decline);
      }
      case ACCEPTED -> List.of(new Choice("revoke", "myendorsements.revoke", true));
      case DECLINED, REVOKED -> List.of();
    };
  }

  /** The key of what has become of the mail that asks them; null once they have answered. */
  public @Nullable String mailKey() {
    return switch (state) {
      case OPEN -> mail == null ? "myendorsements.mail-none" : mailKey(mail);
      case CONFIRMED, ACCEPTED, DECLINED, REVOKED -> null;
    };
  }

  private static String mailKey(NoticeOutcome mail) {
    return switch (mail) {
      case WAITING, SENDING -> "myendorsements.mail-waiting";
      case SENT -> "myendorsements.mail-sent";
      case REFUSED, STOPPED, NO_ADDRESS, TOO_LATE, TOO_MANY, OVERTAKEN, BOUNCED, COMPLAINED ->
          "myendorsements.mail-failed";
    };
  }

  /** The key of what has become of it; null while nobody has answered. */
  public @Nullable String stateKey() {
    return switch (state) {
      case OPEN -> null;
      case CONFIRMED -> "myendorsements.confirmed";
      case ACCEPTED -> "myendorsements.accepted";
      case DECLINED -> "myendorsements.declined";
      case REVOKED -> "myendorsements.revoked";
    };
  }

  /** The key of what stands before the day since when that is so. */
  public String changedKey() {
    return switch (state) {
      case CONFIRMED -> "myendorsements.confirmed-on";
      case OPEN, ACCEPTED, DECLINED, REVOKED -> "myendorsements.answered-on";
    };
  }

  /** Without what anybody says, so that no log has it. */
  @Override
  public String toString() {
    return "MyEndorsement[" + id + ", " + state + "]";
  }
}
