package dev.blazon.functions.collect;

import dev.blazon.json.Iris;
import dev.blazon.json.Texts;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.CollectionEntry.Found;
import dev.blazon.lifecycle.ElsewhereBuilder;
import dev.blazon.lifecycle.PageLinks;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.Recipient;
import dev.blazon.page.Links;
import dev.blazon.page.OneLine;
import dev.blazon.verification.PlainFacts;
import dev.blazon.verification.RecipientAspect;
import dev.blazon.verification.Report;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.recipient.RecipientClaim;
import java.net.URI;
import java.util.Optional;

/** Verifies badges of other hosts for one recipient. */
final class FoundBadges {
  private final Verifier verifier;
  private final PublicUrls urls;

  FoundBadges(Verifier verifier, PublicUrls urls) {
    this.verifier = verifier;
    this.urls = urls;
  }

  /** What the verifier says of what was sent, for the collection of one person. */
  sealed interface Outcome {
    /** A badge of another host, good or not. */
    record Checked(CollectionEntry.Elsewhere badge) implements Outcome {}

    /** One that was awarded to somebody else, and so is not good for this, whatever it says. */
    record OfAnother(CollectionEntry.Elsewhere badge) implements Outcome {}

    /** One of this deployment: it is chosen from a list, and not checked. */
    record Ours() implements Outcome {}
  }

  /** Verifies what was sent, as a badge of this e-mail address. */
  Outcome verify(VerificationInput sent, String address) {
    if (isOurs(sent)) {
      return new Outcome.Ours();
    }
    Report report = verifier.verify(sent, new RecipientClaim(Recipient.Type.EMAIL, address));
    String iri = iri(sent, report);
    if (isOfOurHost(iri)) {
      return new Outcome.Ours();
    }
    return isOfAnother(report)
        ? new Outcome.OfAnother(badge(report, iri, Found.INVALID))
        : new Outcome.Checked(badge(report, iri, found(report, iri)));
  }

  private static CollectionEntry.Elsewhere badge(Report report, String iri, Found found) {
    PlainFacts issuer = PlainFacts.of(report.issuer());
    return ElsewhereBuilder.builder()
        .iri(iri)
        .hosted(isHosted(report))
        .badge(name(PlainFacts.of(report.badge()), iri))
        .issuer(name(issuer, iri))
        .issuerId(issuer.id().orElse(""))
        .issuedOn(PlainFacts.of(report.assertion()).time("issuedOn").orElse(null))
        .badgeClass(badgeClass(report).orElse(null))
        .expires(PlainFacts.of(report.assertion()).time("expires").orElse(null))
        .checkedAt(report.checkedAt())
        .found(found)
        .build();
  }

  /**
   * The BadgeClass that counts for what asks for it by its URL: one that was fetched from there.
   * One that came along with the Assertion has whatever id somebody gave it.
   */
  private static Optional<String> badgeClass(Report report) {
    return PlainFacts.of(report.badge())
        .id()
        .filter(FoundBadges::isKept)
        .filter(
            id ->
                report.documents().stream()
                    .anyMatch(
                        document ->
                            document.role() == Role.BADGE_CLASS
                                && document.origin() == Document.Origin.FETCHED
                                && document.url().equals(id)));
  }

  /** Else it is signed, and has whatever id its signer gave it. */
  private static boolean isHosted(Report report) {
    return report.documents().stream()
        .anyMatch(
            document ->
                document.role() == Role.ASSERTION && document.origin() == Document.Origin.FETCHED);
  }

  /** By its link, or that of its page; asking for it would go around to ourselves. */
  private boolean isOurs(VerificationInput sent) {
    return switch (sent) {
      case VerificationInput.Url(URI url) ->
          isOfOurHost(url.toString()) || urls.isOurs(new PageLinks(urls).document(url.toString()));
      case VerificationInput.Baked baked -> isOurs(baked.carried());
      case VerificationInput.Jws _,
          VerificationInput.AssertionJson _,
          VerificationInput.OpenBadges3 _,
          VerificationInput.Unintelligible _ ->
          false;
    };
  }

  /**
   * Whether it leads to us in whatever spelling: a signed badge may call itself by one of ours with
   * another letter case, port or scheme. A deployment that names a port has that alone.
   */
  private boolean isOfOurHost(String iri) {
    URI ours = URI.create(urls.home());
    return Iris.uri(iri)
        .filter(uri -> uri.getHost() != null)
        .filter(uri -> host(uri).equals(host(ours)))
        .filter(uri -> ours.getPort() < 0 || ours.getPort() == uri.getPort())
        .isPresent();
  }

  /** A dot at its end leads to the same host (RFC 1034, section 3.1). */
  private static String host(URI uri) {
    String host = Texts.lowerCase(uri.getHost());
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** What the Assertion calls itself; where it could not be had, the link to it. */
  private static String iri(VerificationInput sent, Report report) {
    return PlainFacts.of(report.assertion())
        .id()
        .orElseGet(() -> sent instanceof VerificationInput.Url(URI url) ? url.toString() : "");
  }

  private static String name(PlainFacts facts, String otherwise) {
    String name = OneLine.of(facts.text("name").orElse(""), CollectionEntry.Elsewhere.LONGEST_NAME);
    return name.isEmpty() ? OneLine.of(otherwise, CollectionEntry.Elsewhere.LONGEST_NAME) : name;
  }

  private static boolean isOfAnother(Report report) {
    RecipientAspect recipient = report.recipient();
    if (recipient == null) {
      return false;
    }
    return switch (recipient.match()) {
      case EXACT, LOWER_CASE, OTHER_CASE, OTHER_FORM -> false;
      case NOT_COMPARABLE, NONE -> true;
    };
  }

  /**
   * What has nobody to compare with, an id that is not to be kept, or an issuer whose host nobody
   * could be shown, is not good for this.
   */
  private static Found found(Report report, String iri) {
    return switch (report.verdict()) {
      case VALID ->
          report.recipient() != null && isKept(iri) && hasHost(PlainFacts.of(report.issuer()))
              ? Found.VALID
              : Found.INVALID;
      case EXPIRED -> Found.EXPIRED;
      case REVOKED -> Found.REVOKED;
      case INVALID -> Found.INVALID;
      case UNVERIFIABLE -> Found.UNVERIFIABLE;
    };
  }

  private static boolean hasHost(PlainFacts issuer) {
    return issuer.id().filter(id -> isKept(id) && Links.host(id).isPresent()).isPresent();
  }

  /** No IRI has a quotation mark or a backslash (RFC 3987), which JSON would write as two. */
  private static boolean isKept(String iri) {
    return iri.length() <= CollectionEntry.Elsewhere.LONGEST_IRI
        && iri.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '\\');
  }
}
