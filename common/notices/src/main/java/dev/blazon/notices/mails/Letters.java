package dev.blazon.notices.mails;

import dev.blazon.json.Texts;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.mail.Mail;
import dev.blazon.mail.MailBuilder;
import dev.blazon.notices.mails.Letter.Fact;
import dev.blazon.register.Contact;
import dev.blazon.register.RenewalRequest;
import dev.blazon.words.Language;
import dev.blazon.words.Moment;
import dev.blazon.words.Words;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes mails to recipients, each as text and as HTML that say the same. */
public final class Letters {
  private final MailTemplates templates = new MailTemplates();
  private final PublicUrls urls;
  private final Renewing renewing;

  /** Writes mails that lead to pages of this deployment. */
  public Letters(PublicUrls urls) {
    this.urls = urls;
    this.renewing = new Renewing(urls);
  }

  /**
   * The mail that tells something.
   *
   * @param stop the URL under which there are no more of the issuer
   * @param tags as {@link Mail#tags}
   */
  public Mail write(NoticeKind kind, Told told, String stop, Map<String, String> tags) {
    Language language = language(told);
    Letter letter = letter(kind, told, language, stop);
    String name = told.contact().name();
    return MailBuilder.builder()
        .to(told.contact().identity())
        .toName(name == null ? null : line(name))
        .fromName(LetterParts.from(told.issuer()))
        .replyTo(letter.replyTo())
        .subject(letter.subject())
        .language(language.tag())
        .text(templates.text("letter.jte", letter))
        .html(templates.html("letter.jte", letter))
        .unsubscribe(stop)
        .tags(tags)
        .build();
  }

  /**
   * The mail with the link to somebody's badges, in the language in which it was asked for.
   *
   * @param contact who has asked for it
   * @param token what the link has to say
   */
  public Mail link(Contact contact, String token) {
    Language language = Language.spoken(contact.language()).orElse(Language.EN);
    Words words = new Words(language);
    String site = URI.create(urls.home()).getAuthority();
    String link = urls.openMine(token) + "&lang=" + language.tag();
    LinkLetter letter = new LinkLetter(words, words.say("mail.link-subject", site), site, link);
    return MailBuilder.builder()
        .to(contact.identity())
        .toName(null)
        .fromName(site)
        .replyTo(null)
        .subject(letter.subject())
        .language(language.tag())
        .text(templates.text("link.jte", letter))
        .html(templates.html("link.jte", letter))
        .unsubscribe(null)
        .tags(Map.of())
        .build();
  }

  /** The recipient's own language, else the one that the issuer has chosen, else English. */
  private static Language language(Told told) {
    return Language.spoken(told.contact().language())
        .or(() -> Language.spoken(told.issuer().mail().language()))
        .orElse(Language.EN);
  }

  private Letter letter(NoticeKind kind, Told told, Language language, String stop) {
    Words words = new Words(language);
    String badge = line(told.badge().badgeClass().name());
    String issuer = line(told.issuer().profile().name());
    String name = told.contact().name();
    String what = what(kind, told);
    String end = end(told.assertion(), words);
    String who = Endorsing.who(told);
    return LetterBuilder.builder()
        .words(words)
        .subject(words.say("mail.subject-" + what, badge, end, who))
        .hello(name == null ? words.say("mail.hello") : words.say("mail.hello-name", line(name)))
        .lead(words.say("mail.lead-" + what, issuer, badge, end, who))
        .facts(facts(kind, told, words))
        .renewal(renewing.of(kind, told, issuer, words))
        .onward(Endorsing.onward(told, issuer, urls, words))
        .paragraph(paragraph(kind, told.issuer().mail(), language))
        .issuer(issuer)
        .logo(LetterParts.logo(told.issuer()))
        .accent(LetterParts.accent(told.issuer()))
        .badge(badge)
        .picture(LetterParts.picture(told.badge(), urls))
        .page(urls.page(told.assertion().id()))
        .verify(urls.verifyPage().toString())
        .replyTo(LetterParts.replyTo(told.issuer()))
        .stop(stop)
        .build();
  }

  /** What the keys of its words end in. The award of what renews another is not told as one. */
  private static String what(NoticeKind kind, Told told) {
    AssertionRecord assertion = told.assertion();
    return switch (kind) {
      case AWARDED -> {
        if (assertion.renews() == null) {
          yield "awarded";
        }
        yield assertion.expires() == null ? "renewed" : "renewed-until";
      }
      case REVOKED -> "revoked";
      case EXPIRED -> "expired";
      case EXPIRING -> "expiring";
      case RENEWAL_REFUSED -> "refused";
      case ENDORSED, ENDORSEMENT_DECLINED, ENDORSEMENT_REVOKED -> Endorsing.what(told);
    };
  }

  /** The day on which it expires; empty where it never does. */
  private static String end(AssertionRecord assertion, Words words) {
    Instant end = assertion.expires();
    return end == null ? "" : Moment.day(end, words.language());
  }

  private static List<Fact> facts(NoticeKind kind, Told told, Words words) {
    AssertionRecord assertion = told.assertion();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        day(
            assertion.renews() == null ? "mail.awarded-on" : "mail.renewed-on",
            assertion.issuedOn(),
            words));
    Instant end = assertion.expires();
    switch (kind) {
      case AWARDED, EXPIRING -> {
        if (end != null) {
          facts.add(day("mail.valid-until", end, words));
        }
      }
      case ENDORSED, ENDORSEMENT_DECLINED, ENDORSEMENT_REVOKED ->
          facts.addAll(Endorsing.facts(told, words));
      case RENEWAL_REFUSED -> {
        if (end != null) {
          boolean over = !told.now().isBefore(end);
          facts.add(day(over ? "mail.expired-on" : "mail.valid-until", end, words));
        }
        RenewalRequest request = told.request();
        if (request != null && request.reason() != null) {
          facts.add(new Fact(words.say("mail.reason"), LetterParts.reason(request.reason())));
        }
      }
      case REVOKED -> {
        facts.add(day("mail.revoked-on", assertion.changedAt(), words));
        facts.add(
            new Fact(
                words.say("mail.reason"), LetterParts.reason(String.valueOf(assertion.reason()))));
      }
      case EXPIRED -> {
        if (end != null) {
          facts.add(day("mail.expired-on", end, words));
        }
      }
    }
    return facts;
  }

  private static Fact day(String key, Instant at, Words words) {
    return new Fact(words.say(key), Moment.day(at, words.language()));
  }

  /** In the mail's language, or in the one that the issuer writes in where there is none. */
  private static @Nullable String paragraph(
      NoticeKind kind, MailSetting setting, Language language) {
    String own = Language.spoken(setting.language()).orElse(Language.EN).tag();
    return setting
        .paragraph(kind, language.tag())
        .or(() -> setting.paragraph(kind, own))
        .map(Texts::unturned)
        .orElse(null);
  }

  private static String line(String words) {
    return LetterParts.line(words);
  }
}
