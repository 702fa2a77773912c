package dev.blazon.notices.mails;

import dev.blazon.endorsing.DecideEndorsement;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Trail;
import dev.blazon.notices.mails.Letter.Fact;
import dev.blazon.notices.mails.Letter.Onward;
import dev.blazon.notices.mails.Told.Endorsed;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says in a mail to the holder of a badge what has become of it that somebody was asked to endorse
 * it.
 */
final class Endorsing {
  private Endorsing() {}

  /** What the keys of its words end in. */
  static String what(Told told) {
    EndorsementRequest request = Objects.requireNonNull(told.endorsed()).request();
    return switch (request.state()) {
      case OPEN, CONFIRMED -> "endorsed";
      case ACCEPTED -> "endorsed-published";
      case DECLINED ->
          request.confirmedAt() == null ? "endorsement-declined" : "endorsement-withdrawn";
      case REVOKED ->
          Trail.ENDORSER.equals(request.answeredBy())
              ? "endorsement-taken-back"
              : "endorsement-revoked";
    };
  }

  /** What whoever endorses calls themselves, a line; empty where nobody is named. */
  static String who(Told told) {
    Endorsed endorsed = told.endorsed();
    return endorsed == null || endorsed.name() == null ? "" : LetterParts.line(endorsed.name());
  }

  static List<Fact> facts(Told told, Words words) {
    Endorsed endorsed = Objects.requireNonNull(told.endorsed());
    List<Fact> facts = new ArrayList<>();
    add(facts, "mail.endorser-role", endorsed.role(), words);
    add(facts, "mail.endorser-organisation", endorsed.organisation(), words);
    switch (endorsed.request().state()) {
      case REVOKED -> reason(endorsed.request(), words).ifPresent(facts::add);
      case OPEN, CONFIRMED, ACCEPTED, DECLINED -> {
        // Whoever does not endorse gives no reason.
      }
    }
    return facts;
  }

  private static void add(List<Fact> facts, String key, @Nullable String value, Words words) {
    if (value != null) {
      facts.add(new Fact(words.say(key), LetterParts.line(value)));
    }
  }

  /** The issuer's; whoever takes back what they have said gives none. */
  private static Optional<Fact> reason(EndorsementRequest request, Words words) {
    return Trail.ENDORSER.equals(request.answeredBy())
        ? Optional.empty()
        : given(request).map(reason -> new Fact(words.say("mail.reason"), reason));
  }

  /** Why it is not published or was taken back, a line; empty where nobody has given a reason. */
  static Optional<String> given(EndorsementRequest request) {
    return Optional.ofNullable(request.reason())
        .filter(reason -> !reason.equals(DecideEndorsement.HOLDERS_REASON))
        .map(LetterParts::reason);
  }

  /** What the holder can do about it; null for nothing. */
  static @Nullable Onward onward(Told told, String issuer, PublicUrls urls, Words words) {
    Endorsed endorsed = told.endorsed();
    if (endorsed == null) {
      return null;
    }
    String url = urls.askForEndorsements(told.assertion().id());
    return switch (endorsed.request().state()) {
      case OPEN, CONFIRMED ->
          endorsed.decides()
              ? new Onward(words.say("mail.endorsed-decide"), words.say("mail.endorsed-open"), url)
              : new Onward(
                  words.say("mail.endorsed-issuer-decides", issuer),
                  words.say("mail.endorsements-open"),
                  url);
      case ACCEPTED ->
          new Onward(
              words.say("mail.endorsed-published", issuer),
              words.say("mail.endorsements-open"),
              url);
      case DECLINED, REVOKED ->
          new Onward(words.say("mail.endorsed-others"), words.say("mail.endorsements-open"), url);
    };
  }
}
