package dev.blazon.notices.mails;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.register.Contact;

/**
 * What a mail is about, and to whom it goes.
 *
 * @param assertion what was awarded
 * @param badge its badge
 * @param issuer who awarded it
 * @param contact how its recipient is reached
 */
public record Told(
    AssertionRecord assertion, BadgeRecord badge, IssuerRecord issuer, Contact contact) {}
