package dev.blazon.notices.mails;

import dev.blazon.json.Texts;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.mail.Mail;
import dev.blazon.mail.MailBuilder;
import dev.blazon.notices.mails.Letter.Fact;
import dev.blazon.openbadges.Image;
import dev.blazon.register.Contact;
import dev.blazon.register.RenewalRequest;
import dev.blazon.words.Language;
import dev.blazon.words.Moment;
import dev.blazon.words.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes mails to recipients, each as text and as HTML that say the same. */
public final class Letters {
  private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);
  private static final int LINE = 200;
  private static final int REASON = 1_000;
  private static final String USUAL_ACCENT = "#1d3557";

  private final TemplateEngine html =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "dev.blazon.notices.mails.html");
  private final TemplateEngine text =
      TemplateEngine.createPrecompiled(
          null, ContentType.Plain, null, "dev.blazon.notices.mails.text");
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
    MailSetting setting = told.issuer().mail();
    Language language = language(told);
    Letter letter = letter(kind, told, language, stop);
    String from = setting.from();
    String name = told.contact().name();
    return MailBuilder.builder()
        .to(told.contact().identity())
        .toName(name == null ? null : line(name))
        // With an at sign it could be taken for the address.
        .fromName((from == null ? letter.issuer() : line(from)).replace('@', ' '))
        .replyTo(letter.replyTo())
        .subject(letter.subject())
        .language(language.tag())
        .text(rendered(text, "letter.jte", letter))
        .html(rendered(html, "letter.jte", letter))
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
        .text(rendered(text, "link.jte", letter))
        .html(rendered(html, "link.jte", letter))
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
    String accent = told.issuer().appearance().accentColor();
    String replyTo = told.issuer().mail().replyTo();
    String what = what(kind, told.assertion());
    String end = end(told.assertion(), words);
    return LetterBuilder.builder()
        .words(words)
        .subject(words.say("mail.subject-" + what, badge, end))
        .hello(name == null ? words.say("mail.hello") : words.say("mail.hello-name", line(name)))
        .lead(words.say("mail.lead-" + what, issuer, badge, end))
        .facts(facts(kind, told, words))
        .renewal(renewing.of(kind, told, issuer, words))
        .paragraph(paragraph(kind, told.issuer().mail(), language))
        .issuer(issuer)
        .logo(logo(told))
        .accent(accent == null ? USUAL_ACCENT : accent)
        .badge(badge)
        .picture(picture(told))
        .page(urls.page(told.assertion().id()))
        .verify(urls.verifyPage().toString())
        .replyTo(replyTo == null ? told.issuer().profile().email() : replyTo)
        .stop(stop)
        .build();
  }

  /** What the keys of its words end in. The award of what renews another is not told as one. */
  private static String what(NoticeKind kind, AssertionRecord assertion) {
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
      case ENDORSED -> "endorsed";
      case ENDORSEMENT_DECLINED -> "endorsement-declined";
      case ENDORSEMENT_REVOKED -> "endorsement-revoked";
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
      case ENDORSED, ENDORSEMENT_DECLINED, ENDORSEMENT_REVOKED -> {
        // What is told of these, the lead says.
      }
      case RENEWAL_REFUSED -> {
        if (end != null) {
          boolean over = !told.now().isBefore(end);
          facts.add(day(over ? "mail.expired-on" : "mail.valid-until", end, words));
        }
        RenewalRequest request = told.request();
        if (request != null && request.reason() != null) {
          facts.add(new Fact(words.say("mail.reason"), line(request.reason(), REASON)));
        }
      }
      case REVOKED -> {
        facts.add(day("mail.revoked-on", assertion.changedAt(), words));
        facts.add(
            new Fact(words.say("mail.reason"), line(String.valueOf(assertion.reason()), REASON)));
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

  /** What stands in the Profile itself is no link, and mail programs show none of it. */
  private static @Nullable String logo(Told told) {
    return Optional.ofNullable(told.issuer().profile().image())
        .map(Image::id)
        .filter(WEB.asMatchPredicate())
        .orElse(null);
  }

  /** Mail programs show no SVG: in its place stands the badge's card, which is a PNG always. */
  private String picture(Told told) {
    Artwork artwork = told.badge().artwork();
    return artwork != null && artwork.mediaType().equals("image/png")
        ? urls.badgeImage(told.badge().id())
        : urls.of(new Place.BadgeCard(told.badge().id()));
  }

  private static String line(String words) {
    return line(words, LINE);
  }

  private static String line(String words, int most) {
    return Texts.cut(Texts.oneLine(words), most);
  }

  private static String rendered(TemplateEngine templates, String name, Object letter) {
    TemplateOutput output = new StringOutput();
    templates.render(name, letter, output);
    return output.toString();
  }
}
