package dev.blazon.verification.dossier;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.DateTimes;
import dev.blazon.verification.documents.HandedIn;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.recipient.RecipientClaim;
import dev.blazon.verification.recipient.RecipientComparison;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules judge a badge by: its documents, the result of its signature's check and the
 * recipient who is claimed, gathered before the first rule looks.
 *
 * @param located what the input leads to
 * @param judged what is judged
 * @param assertion the Assertion, or else the Endorsement that is judged
 * @param badgeClass its BadgeClass; not sought for an Endorsement
 * @param issuer the issuer of the BadgeClass, or else of the Endorsement
 * @param keys the key that made the signature, or else all that were tried; empty for a hosted one
 * @param revocationList the issuer's, for a signed badge
 * @param proof what came of the signature
 * @param now the time of the verification
 * @param claim whom it is said to belong to, null where nobody asks
 * @param oddities what is wrong with how it was baked into the image that it came in, as sentences
 * @param handedIn what it was that somebody handed in
 */
@RecordBuilder
public record Dossier(
    Located located,
    Judged judged,
    Source assertion,
    Source badgeClass,
    Source issuer,
    List<Source> keys,
    Source revocationList,
    Proof proof,
    Instant now,
    @Nullable RecipientClaim claim,
    List<String> oddities,
    HandedIn handedIn) {

  /** How the search for each document in this role ended; none where none was sought. */
  public List<Source> sources(Role role) {
    return switch (role) {
      case ASSERTION, ENDORSEMENT -> role == judgedRole() ? List.of(assertion) : List.of();
      case BADGE_CLASS -> List.of(badgeClass);
      case ISSUER -> List.of(issuer);
      case KEY -> keys;
      case REVOCATION_LIST -> List.of(revocationList);
    };
  }

  /** The documents in this role that were found and read. */
  public List<Document> documents(Role role) {
    return sources(role).stream().flatMap(source -> source.loaded().stream()).toList();
  }

  /** The first document in this role, where one was found. */
  public Optional<Document> document(Role role) {
    return documents(role).stream().findFirst();
  }

  /** What the first document in this role says, where one was found. */
  public Optional<BadgeObject> object(Role role) {
    return document(role).map(Document::object);
  }

  /**
   * What the first document in this role says; empty for a token that the issuer did not sign,
   * because then nothing in it can be believed.
   */
  public Optional<BadgeObject> believed(Role role) {
    return proof instanceof Proof.Rejected ? Optional.empty() : object(role);
  }

  /**
   * The version of the standard by which the document in this role is judged: its own, and where it
   * is not here, that of the assertion or endorsement.
   */
  public Version version(Role role) {
    return Stream.of(role, judgedRole())
        .flatMap(each -> documents(each).stream())
        .findFirst()
        .map(Document::version)
        .orElse(Version.V2_0);
  }

  /** The role of the document that is judged. */
  public Role judgedRole() {
    return switch (judged) {
      case Judged.Badge badge -> Role.ASSERTION;
      case Judged.Endorsement endorsement -> Role.ENDORSEMENT;
      case Judged.BadgeClass definition -> Role.BADGE_CLASS;
      case Judged.Profile definition -> Role.ISSUER;
      case Judged.NoBadge other -> Role.ASSERTION;
    };
  }

  /** Whether the assertion came in a token. */
  public boolean signed() {
    return located instanceof Located.Signed;
  }

  /**
   * Whether a hosted assertion is withdrawn, by its status or its body: then nothing else is asked
   * of it, for "only id and revoked are required".
   */
  public boolean withdrawn() {
    return isStatement() && !signed() && hostedRevocation().isPresent();
  }

  /** Whether it is an award, or an Endorsement: what can be in force, and be proven. */
  public boolean isStatement() {
    return switch (judged) {
      case Judged.Badge badge -> true;
      case Judged.Endorsement endorsement -> true;
      case Judged.BadgeClass definition -> false;
      case Judged.Profile definition -> false;
      case Judged.NoBadge other -> false;
    };
  }

  /**
   * Whether what is judged is here with the documents that it rests on: for a badge its BadgeClass
   * and Profile, for an Endorsement or a BadgeClass the Profile. What is withdrawn is not judged.
   */
  public boolean documented() {
    return !withdrawn()
        && object(judgedRole()).isPresent()
        && (!(judged instanceof Judged.Badge) || object(Role.BADGE_CLASS).isPresent())
        && object(Role.ISSUER).isPresent();
  }

  /**
   * Whether everything is here that a verdict rests on: the documents, and for a token the proof.
   */
  public boolean complete() {
    return isStatement() && documented() && (proof instanceof Proof.Verified || !signed());
  }

  /** Where and why the issuer has revoked the badge; empty where nothing says so. */
  public Optional<Revocation> revocation() {
    return hostedRevocation().or(this::listedRevocation);
  }

  /** What the assertion itself says of its revocation, or the answer 410 in its place. */
  public Optional<Revocation> hostedRevocation() {
    return documents(judgedRole()).stream()
        .filter(Document::revoked)
        .findFirst()
        .map(
            document ->
                new Revocation(
                    document.gone() ? "its host answers 410 Gone" : "it says that it is revoked",
                    document.object().text("revocationReason").orElse(""),
                    document.url()));
  }

  /** What the issuer's RevocationList says of this assertion; empty where it has no entry. */
  public Optional<Revocation> listedRevocation() {
    return object(judgedRole())
        .flatMap(
            assertion ->
                document(Role.REVOCATION_LIST)
                    .flatMap(list -> RevokedAssertions.find(list, assertion)));
  }

  /**
   * Whether it was taken back for no other reason than its expiry: the reason says "Expired on" and
   * the very text of {@code expires}, and that time has passed.
   */
  public boolean revokedForExpiry() {
    Optional<String> expires = object(judgedRole()).flatMap(a -> a.text("expires"));
    return revocation()
        .filter(revocation -> expires.isPresent())
        .filter(revocation -> revocation.reason().equals("Expired on " + expires.orElseThrow()))
        .flatMap(revocation -> DateTimes.of(expires.orElseThrow()))
        .filter(now::isAfter)
        .isPresent();
  }

  /**
   * How the recipient that somebody asks about compares with the badge's, where there are both. An
   * Endorsement is awarded to nobody, and what is no award has no recipient at all.
   */
  public Optional<RecipientComparison> recipientComparison() {
    if (claim == null) {
      return Optional.empty();
    }
    RecipientClaim asked = claim;
    return judged instanceof Judged.Endorsement
        ? Optional.of(RecipientComparison.ofNobody())
        : object(Role.ASSERTION)
            .filter(assertion -> assertion.has("recipient"))
            .map(a -> RecipientComparison.of(a, asked, version(Role.ASSERTION)));
  }
}
