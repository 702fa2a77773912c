package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Iris;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.CompactJws;
import dev.blazon.verification.documents.HandedIn;
import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.DossierBuilder;
import dev.blazon.verification.dossier.EndorsementLink;
import dev.blazon.verification.dossier.Judged;
import dev.blazon.verification.dossier.Located;
import dev.blazon.verification.dossier.Proof;
import dev.blazon.verification.dossier.Source;
import dev.blazon.verification.dossier.Source.Loaded;
import dev.blazon.verification.recipient.RecipientClaim;
import dev.blazon.verification.signature.SignatureCheck;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the {@link Dossier} that the rules judge by: from the input to the Assertion, and on
 * along its links.
 */
final class DossierGathering {
  private final DocumentLoader loader;
  private final AssertionLocator locating;
  private final SignatureCheck signatures;
  private final Instant now;

  DossierGathering(DocumentLoader loader, SignatureCheck signatures, Instant now) {
    this.loader = loader;
    this.locating = new AssertionLocator(loader);
    this.signatures = signatures;
    this.now = now;
  }

  Dossier gather(VerificationInput input, @Nullable RecipientClaim claim) {
    StartingDocument start = locating.of(input);
    return switch (subject(start.handedIn())) {
      case Judged.Endorsement endorsement -> follow(only20(start), endorsement, claim);
      case Judged.NoBadge other -> follow(notBelieved(start), other, claim);
      case Judged subject -> follow(start, subject, claim);
    };
  }

  /** Gathers one of the endorsements that an entity of a badge refers to. */
  Dossier endorsement(EndorsementLink link) {
    StartingDocument start =
        BadgeObject.link(link.value())
            .filter(Iris::isHttp)
            .map(locating::ask)
            .orElseGet(() -> embedded(link.value()));
    return follow(only20(locating.settled(start)), new Judged.Endorsement(link.entity()), null);
  }

  private StartingDocument embedded(JsonNode value) {
    String id = BadgeObject.link(value).orElse("");
    Source endorsement =
        BadgeObject.of(value)
            .<Source>map(object -> loader.embedded(id, object))
            .orElseGet(() -> new Source.NotLinked("endorsement is no link that can be followed"));
    return new StartingDocument(new Located.Hosted(id), endorsement);
  }

  /**
   * No version before 2.0 has Endorsements: in 1.1, an extension of that name is something else.
   */
  private static StartingDocument only20(StartingDocument start) {
    return start.assertion() instanceof Loaded(Document document)
            && document.version() != Version.V2_0
        ? start.with(
            new Source.NotUnderstood(
                document.url(),
                Reading.Obstacle.OTHER_VERSION,
                "it is Open Badges " + document.version().label() + ", which has no Endorsement"))
        : start;
  }

  private static Judged subject(HandedIn what) {
    return switch (what) {
      case ENDORSEMENT -> new Judged.Endorsement("");
      case BADGE_CLASS -> new Judged.BadgeClass();
      case PROFILE -> new Judged.Profile();
      default -> what.isNoAward() ? new Judged.NoBadge() : new Judged.Badge();
    };
  }

  /** Leaves out of the report what was read and is no badge. */
  private static StartingDocument notBelieved(StartingDocument start) {
    return start.assertion() instanceof Loaded ? start.with(Source.notSought()) : start;
  }

  /** What is known of a badge that there was no time to look at: nothing. */
  static Dossier unasked(String why, Instant now, @Nullable RecipientClaim claim) {
    return DossierBuilder.builder()
        .located(new Located.NotAsked(why))
        .judged(new Judged.Badge())
        .assertion(new Source.NotFetched("", why))
        .badgeClass(Source.notSought())
        .issuer(Source.notSought())
        .keys(List.of())
        .revocationList(Source.notSought())
        .proof(new Proof.NotSigned())
        .now(now)
        .claim(claim)
        .oddities(List.of())
        .handedIn(HandedIn.UNKNOWN)
        .build();
  }

  private Dossier follow(StartingDocument start, Judged subject, @Nullable RecipientClaim claim) {
    Linked linked = linked(start, subject);
    SigningSources signing = SigningSources.NONE;
    if (start.located() instanceof Located.Signed(CompactJws jws)) {
      signing =
          new SigningGathering(loader, signatures)
              .gather(jws, start.assertion().loaded(), linked.issuer().loaded());
    } else if (start.located() instanceof Located.BadToken(String why)) {
      signing = SigningSources.rejected(why);
    }
    return DossierBuilder.builder()
        .located(start.located())
        .judged(subject)
        .assertion(start.assertion())
        .badgeClass(linked.badgeClass())
        .issuer(linked.issuer())
        .keys(signing.keys())
        .revocationList(signing.revocationList())
        .proof(signing.proof())
        .now(now)
        .claim(claim)
        .oddities(start.oddities())
        .handedIn(start.handedIn())
        .build();
  }

  private Linked linked(StartingDocument start, Judged subject) {
    Source found = start.assertion();
    return switch (subject) {
      case Judged.Badge badge -> {
        // Of what is withdrawn too, where it says it: nobody judges that, but people want its name.
        Source badgeClass =
            withdrawn(start) && !says(found, "badge") ? Source.notSought() : linked(found, "badge");
        yield new Linked(badgeClass, linked(badgeClass, "issuer"));
      }
      case Judged.Endorsement endorsement ->
          new Linked(
              Source.notSought(), withdrawn(start) ? Source.notSought() : linked(found, "issuer"));
      case Judged.BadgeClass definition -> new Linked(found, linked(found, "issuer"));
      case Judged.Profile definition -> new Linked(Source.notSought(), found);
      case Judged.NoBadge other -> new Linked(Source.notSought(), Source.notSought());
    };
  }

  private Source linked(Source from, String property) {
    return from.loaded()
        .map(document -> loader.linked(document, property))
        .orElse(Source.notSought());
  }

  private static boolean says(Source source, String property) {
    return source.loaded().filter(document -> document.object().has(property)).isPresent();
  }

  private static boolean withdrawn(StartingDocument start) {
    return start.assertion() instanceof Loaded(var document)
        && start.located() instanceof Located.Hosted
        && document.revoked();
  }

  /** What a badge has beside its Assertion. */
  private record Linked(Source badgeClass, Source issuer) {}
}
