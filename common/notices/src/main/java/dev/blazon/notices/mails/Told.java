package dev.blazon.notices.mails;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.register.Contact;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.RenewalRequest;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is about, and to whom it goes.
 *
 * @param assertion what was awarded
 * @param badge its badge
 * @param issuer who awarded it
 * @param contact how its recipient is reached
 * @param request what the recipient asks about its renewal; null for nothing
 * @param endorsed what somebody was asked to say for it, of which is told; null for none
 * @param now when it is told
 */
@RecordBuilder
public record Told(
    AssertionRecord assertion,
    BadgeRecord badge,
    IssuerRecord issuer,
    Contact contact,
    @Nullable RenewalRequest request,
    @Nullable Endorsed endorsed,
    Instant now) {
  /**
   * What has become of it that somebody was asked to endorse the Assertion.
   *
   * @param request the request
   * @param name what whoever endorses calls themselves; null where nobody endorses any more
   * @param role what they are; null where they do not say
   * @param organisation where they are that; null where they do not say
   * @param decides whether the recipient decides whether it is published
   */
  public record Endorsed(
      EndorsementRequest request,
      @Nullable String name,
      @Nullable String role,
      @Nullable String organisation,
      boolean decides) {
    /** Without what they say, so that no log has it. */
    @Override
    public String toString() {
      return "Endorsed[" + request + "]";
    }
  }
}
