package dev.blazon.notices.mails;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.register.Contact;
import dev.blazon.register.RenewalRequest;
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
 * @param now when it is told
 */
public record Told(
    AssertionRecord assertion,
    BadgeRecord badge,
    IssuerRecord issuer,
    Contact contact,
    @Nullable RenewalRequest request,
    Instant now) {}
