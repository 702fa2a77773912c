package dev.blazon.page;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.blazon.json.Iris;
import dev.blazon.json.Texts;
import dev.blazon.verification.EndorsementReport;
import dev.blazon.verification.PlainFacts;
import dev.blazon.verification.Report;
import dev.blazon.verification.Verdict;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.HandedIn;
import dev.blazon.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All values that the template for the verification of any badge shows, after somebody used the
 * form at {@code /verify}. The badge is a stranger's: what it says of itself is cut to what anybody
 * reads, and none of it is loaded.
 *
 * @param report what was found
 * @param recipientAsked whether an e-mail address was to be compared
 * @param picture the path of the badge's picture on this origin; null where it has none here, for
 *     nothing is loaded from a stranger's host
 */
public record VerifiedPage(Report report, boolean recipientAsked, @Nullable String picture) {
  private static final int NAME = 300;
  private static final int PROSE = 2_000;

  /** The verdict, with the look that the pages of our own badges have for it. */
  public Banner banner(Words words) {
    String key = key();
    Instant since =
        switch (report.verdict()) {
          case EXPIRED -> expires().orElse(null);
          case VALID, REVOKED, INVALID, UNVERIFIABLE -> null;
        };
    String reason = report.status().reason();
    return new Banner(
        Look.of(report.verdict()),
        words.say(since == null ? key : key + "-since"),
        since,
        words.say(key + "-means"),
        reason.isEmpty() ? null : cut(reason, PROSE),
        successor(words));
  }

  /** Where the badge can be checked that its issuer has put in its place. */
  private @Nullable String successor(Words words) {
    String url = report.status().successor();
    return url == null ? null : check(url, words);
  }

  /**
   * Where the badge can be checked that has renewed this one, as its host says; empty where it says
   * nothing, and for what was never good.
   */
  public Optional<String> renewedBy(Words words) {
    return switch (report.verdict()) {
      case VALID, EXPIRED -> Optional.ofNullable(report.renewedBy()).map(url -> check(url, words));
      case REVOKED, INVALID, UNVERIFIABLE -> Optional.empty();
    };
  }

  private static String check(String url, Words words) {
    return "/verify?lang=" + words.language().tag() + "&badge=" + PercentEncoding.of(url);
  }

  /** The verdict in a word or two. */
  public String outcome(Words words) {
    return words.say(key());
  }

  /** Whether it is an Endorsement by itself, and no badge. */
  public boolean endorsementAlone() {
    return alone() != null;
  }

  /** What the Endorsement is about, where it is one by itself. */
  public Optional<String> endorsed() {
    return Optional.ofNullable(alone())
        .map(EndorsementReport::entity)
        .filter(entity -> !entity.isEmpty())
        .map(entity -> cut(entity, PROSE));
  }

  /** The name of the badge, cut to what anybody reads. */
  public Optional<String> name() {
    return PlainFacts.of(report.badge()).text("name").map(name -> cut(Texts.unturned(name), NAME));
  }

  /** The description of the badge, cut to what anybody reads. */
  public Optional<String> description() {
    return PlainFacts.of(report.badge()).text("description").map(text -> cut(text, PROSE));
  }

  /** What the issuer, or the endorser, calls itself. */
  public Optional<String> issuerName() {
    return issuer().text("name").map(name -> cut(Texts.unturned(name), NAME));
  }

  /** The website of the issuer; empty where it is no web address. */
  public Optional<String> issuerUrl() {
    return issuer().webLink("url").filter(url -> url.length() <= PROSE);
  }

  /** The host of its Profile, in ASCII: the name that it did not choose by itself. */
  public Optional<String> issuerHost() {
    return issuer()
        .id()
        .filter(Texts::isHttpIri)
        .flatMap(Iris::uri)
        .map(uri -> cut(uri.getHost(), NAME));
  }

  /** When the badge was awarded; empty where it does not say so. */
  public Optional<Instant> issuedOn() {
    return statement().time("issuedOn");
  }

  /** When the badge expires; empty where it does not. */
  public Optional<Instant> expires() {
    return statement().time("expires");
  }

  /**
   * Who received it, as its issuer says; empty where that cannot be read, or the badge was taken
   * back.
   */
  public Optional<RecipientShown> awardedTo() {
    String name = report.recipientName().flatMap(RecipientShown::readable).orElse(null);
    Optional<BadgeObject> recipient = statement().object().object("recipient");
    return switch (report.verdict()) {
      case VALID, EXPIRED, INVALID, UNVERIFIABLE ->
          recipient.map(found -> new RecipientShown(name, identity(found), type(found)));
      case REVOKED -> Optional.empty();
    };
  }

  /** What does not say plainly that it is no hash may be one, which tells nobody anything. */
  private static @Nullable String identity(BadgeObject recipient) {
    return recipient.values("hashed").equals(List.of(BooleanNode.FALSE))
        ? recipient.text("identity").flatMap(RecipientShown::readable).orElse(null)
        : null;
  }

  private static String type(BadgeObject recipient) {
    return recipient.texts("type").stream().findFirst().orElse("");
  }

  /** Whose it is, as far as that was asked and could be answered. */
  public String recipient(Words words) {
    if (!recipientAsked) {
      return words.say("verify.recipient-not-asked");
    }
    return report.recipient() == null
        ? words.say("verify.recipient-unknown")
        : switch (report.recipient().match()) {
          case EXACT -> words.say("verify.recipient-exact");
          case LOWER_CASE -> words.say("verify.recipient-lower-case");
          case OTHER_CASE -> words.say("verify.recipient-other-case");
          case OTHER_FORM -> words.say("verify.recipient-other-form");
          case NOT_COMPARABLE -> words.say("verify.recipient-unknown");
          case NONE ->
              words.say(
                  report.recipient().hashed()
                      ? "verify.recipient-none-hashed"
                      : "verify.recipient-none");
        };
  }

  /** What is wrong with it, the gravest first; where there is no badge, only that. */
  public List<FailedChecks> wrong() {
    List<FailedChecks> wrong = FailedChecks.wrong(report.checks());
    return leadsNowhere()
        ? wrong.stream()
            .limit(1)
            .map(found -> new FailedChecks("verify.wrong-nowhere", found.details()))
            .toList()
        : wrong;
  }

  /** What is worth knowing. */
  public List<String> warnings() {
    return FailedChecks.warnings(report.checks());
  }

  /** The endorsements of the badge that are valid. */
  public List<EndorsementShown> endorsements() {
    return report.endorsements().stream()
        .filter(endorsement -> endorsement.verdict() == Verdict.VALID)
        .filter(endorsement -> endorsement.issuer() != null)
        .map(VerifiedPage::shown)
        .toList();
  }

  /** A stranger's text, or as much of it as anybody reads. */
  public static String cut(String text, int most) {
    return Texts.cut(text, most);
  }

  /** Whether what was sent leads to no badge. */
  public boolean leadsNowhere() {
    return report.proof().verification() == null && report.verdict() == Verdict.INVALID;
  }

  /** What it was that was sent, in a sentence, where that was no badge; empty for a badge. */
  public Optional<String> whatItIs(Words words) {
    return switch (report.handedIn()) {
      // A page and a newer badge have a headline of their own, which says it.
      case ASSERTION, ENDORSEMENT, UNKNOWN, WEB_PAGE, OPEN_BADGES_3 -> Optional.empty();
      default -> Optional.of(words.say("verify.is-" + kebab(report.handedIn())));
    };
  }

  /** Whether it is an award, or might have been one: whose it is can be asked of nothing else. */
  public boolean isAward() {
    return !report.handedIn().isNoAward();
  }

  /**
   * Whether the page has a section on what the badge says: where some of it could be read, and
   * where it may be a badge of which nothing could be read, so that the section says that.
   */
  public boolean saysSomething() {
    boolean maybe = isAward() && !leadsNowhere() && report.handedIn() != HandedIn.OPEN_BADGES_3;
    return maybe || report.badge() != null || report.issuer() != null;
  }

  private String key() {
    return "verify."
        + (leadsNowhere()
            ? "nowhere"
            : outcomeOfUnverifiable().orElseGet(Look.of(report.verdict())::key));
  }

  /** What cannot be checked because of what it is, rather than for want of an answer. */
  private Optional<String> outcomeOfUnverifiable() {
    if (report.verdict() != Verdict.UNVERIFIABLE) {
      return Optional.empty();
    }
    return switch (report.handedIn()) {
      case WEB_PAGE -> Optional.of("web-page");
      case OPEN_BADGES_3 -> Optional.of("open-badges-3");
      default -> isAward() ? Optional.empty() : Optional.of("no-award");
    };
  }

  private static String kebab(HandedIn what) {
    return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private @Nullable EndorsementReport alone() {
    return report.endorsements().stream()
        .filter(endorsement -> endorsement.role() == null)
        .findFirst()
        .orElse(null);
  }

  private PlainFacts issuer() {
    EndorsementReport alone = alone();
    return PlainFacts.of(alone == null ? report.issuer() : alone.issuer());
  }

  private PlainFacts statement() {
    EndorsementReport alone = alone();
    return PlainFacts.of(alone == null ? report.assertion() : alone.endorsement());
  }

  private static EndorsementShown shown(EndorsementReport endorsement) {
    PlainFacts endorser = PlainFacts.of(endorsement.issuer());
    String comment = endorsement.comment();
    return new EndorsementShown(
        endorser
            .text("name")
            .or(endorser::id)
            .map(name -> cut(Texts.unturned(name), NAME))
            .orElse("?"),
        endorser.webLink("url").filter(url -> url.length() <= PROSE).orElse(null),
        comment == null ? null : cut(comment, PROSE));
  }
}
