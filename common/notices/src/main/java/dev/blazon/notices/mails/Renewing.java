package dev.blazon.notices.mails;

import dev.blazon.json.Texts;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalOutlook;
import dev.blazon.notices.mails.Letter.Renewal;
import dev.blazon.register.RenewalRequest;
import dev.blazon.words.Moment;
import dev.blazon.words.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says in a mail how a badge is renewed: what its holder can do for that, or that there is nothing
 * to do.
 */
final class Renewing {
  private final PublicUrls urls;

  Renewing(PublicUrls urls) {
    this.urls = urls;
  }

  /**
   * What a mail says of it; null for nothing.
   *
   * @param issuer the issuer's name, a line
   */
  @Nullable Renewal of(NoticeKind kind, Told told, String issuer, Words words) {
    return switch (kind) {
      case EXPIRING -> expiring(told, issuer, words);
      case RENEWAL_REFUSED -> refused(told, words);
      case AWARDED, REVOKED, EXPIRED, ENDORSED, ENDORSEMENT_DECLINED, ENDORSEMENT_REVOKED -> null;
    };
  }

  private @Nullable Renewal expiring(Told told, String issuer, Words words) {
    return switch (outlook(told)) {
      case RenewalOutlook.Nothing() -> others(told);
      case RenewalOutlook.ByItself(Instant at) ->
          new Renewal(words.say("mail.renews-itself", day(at, words)), criteria(told), null);
      case RenewalOutlook.OnRequest request -> onRequest(told, request, issuer, words);
    };
  }

  /**
   * Where others decide, what it takes is all that can be said. Of one that is held back, nothing:
   * it could be read as a promise.
   */
  private static @Nullable Renewal others(Told told) {
    String criteria = criteria(told);
    return criteria == null || told.assertion().hold() != null
        ? null
        : new Renewal(null, criteria, null);
  }

  private Renewal onRequest(
      Told told, RenewalOutlook.OnRequest outlook, String issuer, Words words) {
    RenewalRequest asked = told.request();
    if (asked != null && asked.isOpen()) {
      String says = words.say("mail.renewal-asked", issuer, day(asked.askedAt(), words));
      return new Renewal(says, null, null);
    }
    String says =
        outlook.isOpen(told.now())
            ? words.say("mail.renewal-ask", issuer)
            : words.say("mail.renewal-ask-from", issuer, day(outlook.opens(), words));
    return new Renewal(says, criteria(told), ask(told));
  }

  private @Nullable Renewal refused(Told told, Words words) {
    return switch (outlook(told)) {
      case RenewalOutlook.OnRequest outlook when outlook.isOpen(told.now()) ->
          new Renewal(words.say("mail.renewal-again"), criteria(told), ask(told));
      case RenewalOutlook.OnRequest _, RenewalOutlook.ByItself _, RenewalOutlook.Nothing _ -> null;
    };
  }

  private static RenewalOutlook outlook(Told told) {
    return RenewalOutlook.of(told.assertion(), told.badge().renewal(), told.now());
  }

  private String ask(Told told) {
    return urls.renewal(told.assertion().id());
  }

  /** Markdown is read as it is written: mails have no other form of it that is safe in each. */
  private static @Nullable String criteria(Told told) {
    String criteria = told.badge().renewal().criteria();
    return criteria == null || !told.badge().renewal().renews() ? null : Texts.unturned(criteria);
  }

  private static String day(Instant at, Words words) {
    return Moment.day(at, words.language());
  }
}
