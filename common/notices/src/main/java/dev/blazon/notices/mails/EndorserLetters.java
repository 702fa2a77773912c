package dev.blazon.notices.mails;

import dev.blazon.json.Texts;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Trail;
import dev.blazon.mail.Mail;
import dev.blazon.mail.MailBuilder;
import dev.blazon.notices.mails.EndorserLetter.Link;
import dev.blazon.notices.mails.EndorserLetter.Quote;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.words.Language;
import dev.blazon.words.Moment;
import dev.blazon.words.Words;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes mails to those who are asked to endorse something, one for each state of what they are
 * asked. What a holder asks comes in the name of the deployment, and its answers go to nobody: the
 * issuer need not learn whom somebody has asked.
 */
public final class EndorserLetters {
  private final MailTemplates templates = new MailTemplates();
  private final PublicUrls urls;

  /** Writes mails that lead to pages of this deployment. */
  public EndorserLetters(PublicUrls urls) {
    this.urls = urls;
  }

  /**
   * The mail that tells the state of what they are asked.
   *
   * @param token that of the link by which they answer
   * @param stop the URL under which there are no more mails of the issuer
   * @param tags as {@link Mail#tags}
   */
  public Mail write(EndorserTold told, String token, String stop, Map<String, String> tags) {
    Language language =
        Language.spoken(told.contact().language())
            .or(() -> Language.spoken(told.issuer().mail().language()))
            .orElse(Language.EN);
    String link = urls.endorse(token) + "&lang=" + language.tag();
    EndorserLetter letter = letter(told, new Words(language), link, stop);
    return MailBuilder.builder()
        .to(told.contact().identity())
        .toName(null)
        .fromName(isHolders(told.request()) ? site() : LetterParts.from(told.issuer()))
        .replyTo(letter.replyTo())
        .subject(letter.subject())
        .language(language.tag())
        .text(templates.text("endorser.jte", letter))
        .html(templates.html("endorser.jte", letter))
        .unsubscribe(stop)
        .tags(tags)
        .build();
  }

  private String site() {
    return URI.create(urls.home()).getAuthority();
  }

  private static boolean isHolders(EndorsementRequest request) {
    return request.askedBy().equals(Trail.HOLDER);
  }

  /** Whether they have named their address themselves, on the page where they endorse. */
  private static boolean isTheirs(EndorsementRequest request) {
    return request.link() > 1;
  }

  private EndorserLetter letter(EndorserTold told, Words words, String link, String stop) {
    EndorsementRequest request = told.request();
    BadgeRecord badge = told.badge();
    String issuer = LetterParts.line(told.issuer().profile().name());
    String about = badge == null ? issuer : LetterParts.line(badge.badgeClass().name());
    String what = what(request);
    return EndorserLetterBuilder.builder()
        .words(words)
        .subject(words.say("invitation.subject-" + what, about))
        .lead(
            what.equals("asked")
                ? asked(told, issuer, about, words)
                : words.say("invitation.lead-" + what, about))
        .quote(quote(told, issuer, words))
        .reason(reason(request))
        .says(says(request, words))
        .links(links(request, words, link))
        .issuer(issuer)
        .logo(LetterParts.logo(told.issuer()))
        .accent(LetterParts.accent(told.issuer()))
        .about(about)
        .picture(badge == null ? null : LetterParts.picture(badge, urls))
        .why(why(request, issuer, words))
        .replyTo(isHolders(request) ? null : LetterParts.replyTo(told.issuer()))
        .stop(stop)
        .build();
  }

  /** What the keys of its words end in. */
  private static String what(EndorsementRequest request) {
    return switch (request.state()) {
      case OPEN -> isTheirs(request) ? "link" : "asked";
      case CONFIRMED -> "thanks";
      case ACCEPTED -> "published";
      case DECLINED -> request.confirmedAt() == null ? "withdrawn" : "declined";
      case REVOKED -> "revoked";
    };
  }

  /** Who asks, and for what. */
  private static String asked(EndorserTold told, String issuer, String about, Words words) {
    String holder = told.holder() == null ? "" : LetterParts.line(told.holder());
    String key =
        switch (told.request().subject().kind()) {
          case PROFILE -> "issuer";
          case BADGE_CLASS -> "badge";
          case ASSERTION -> isHolders(told.request()) ? "by-holder" : "award";
        };
    boolean unnamed = key.equals("by-holder") || key.equals("award");
    return words.say(
        "invitation.lead-" + key + (unnamed && holder.isEmpty() ? "-unnamed" : ""),
        about,
        issuer,
        holder);
  }

  /** What whoever asks says, each line by itself, so that none looks like a part of the mail. */
  private static @Nullable Quote quote(EndorserTold told, String issuer, Words words) {
    String message = told.request().message();
    if (message == null) {
      return null;
    }
    String holder = told.holder();
    String by =
        isHolders(told.request())
            ? holder == null
                ? words.say("invitation.holder-writes")
                : words.say("invitation.writes", LetterParts.line(holder))
            : words.say("invitation.writes", issuer);
    return new Quote(by, Texts.unturned(message).lines().toList());
  }

  private static @Nullable String reason(EndorsementRequest request) {
    return switch (request.state()) {
      case DECLINED, REVOKED -> Endorsing.given(request).orElse(null);
      case OPEN, CONFIRMED, ACCEPTED -> null;
    };
  }

  private static List<String> says(EndorsementRequest request, Words words) {
    return switch (request.state()) {
      case OPEN -> {
        String until =
            words.say("invitation.until", Moment.day(request.expires(), words.language()));
        yield isTheirs(request)
            ? List.of(words.say("invitation.link-not-you"), words.say("invitation.address"), until)
            : List.of(words.say("invitation.means"), words.say("invitation.address"), until);
      }
      case CONFIRMED -> List.of(words.say("invitation.waits"), words.say("invitation.back"));
      case ACCEPTED -> List.of(words.say("invitation.back"));
      case DECLINED ->
          request.confirmedAt() == null
              ? List.of(words.say("invitation.nothing-to-do"))
              : List.of(words.say("invitation.not-kept"));
      case REVOKED -> List.of(words.say("invitation.not-kept"));
    };
  }

  private List<Link> links(EndorsementRequest request, Words words, String link) {
    return switch (request.state()) {
      case OPEN -> List.of(new Link(words.say("invitation.open"), link));
      case CONFIRMED -> List.of(new Link(words.say("invitation.open-back"), link));
      case ACCEPTED ->
          List.of(
              new Link(
                  words.say("invitation.open-published"),
                  urls.endorsementPage(String.valueOf(request.endorsement()))),
              new Link(words.say("invitation.open-back"), link));
      case DECLINED, REVOKED -> List.of();
    };
  }

  private static String why(EndorsementRequest request, String issuer, Words words) {
    if (isTheirs(request)) {
      return words.say("invitation.why-own");
    }
    return isHolders(request)
        ? words.say("invitation.why-holder")
        : words.say("invitation.why", issuer);
  }
}
