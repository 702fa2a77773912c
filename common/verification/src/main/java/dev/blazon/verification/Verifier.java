package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.fetching.SharedDocuments;
import dev.blazon.verification.recipient.RecipientClaim;
import dev.blazon.verification.signature.JwsSignatureCheck;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verifies badges: finds the Assertion that an input leads to, gathers its documents, has the rules
 * judge them, and reports. Safe for any number of threads.
 */
public final class Verifier {
  private final RemoteDocuments remote;
  private final InstantSource clock;

  /**
   * @param remote where documents come from
   * @param clock the time that badges expire by
   */
  public Verifier(RemoteDocuments remote, InstantSource clock) {
    this.remote = remote;
    this.clock = clock;
  }

  /**
   * Verifies one badge, with the budget of {@link FetchLimits#STANDARD}.
   *
   * @param input what somebody handed in
   * @param recipient whom it should have been awarded to; null not to ask
   * @return a report whatever the input is
   */
  public Report verify(VerificationInput input, @Nullable RecipientClaim recipient) {
    return verify(input, recipient, new FetchBudget(clock, FetchLimits.STANDARD), sharedLists());
  }

  /** A verifier for the badges of one batch, which fetches each document once for all of them. */
  public Verifier forBatch() {
    return new Verifier(new SharedDocuments(remote), clock);
  }

  /** RevocationLists for badges that are verified together. */
  SharedRevocationLists sharedLists() {
    return new SharedRevocationLists(remote);
  }

  /** Verifies one badge, within a budget of its own, with lists that it shares with others. */
  Report verify(
      VerificationInput input,
      @Nullable RecipientClaim recipient,
      FetchBudget budget,
      SharedRevocationLists lists) {
    Instant now = clock.instant();
    FetchJournal journal = new FetchJournal(lists, clock);
    DossierGathering gathering =
        new DossierGathering(
            new DocumentLoader(journal, lists, budget, now), new JwsSignatureCheck(), now);
    Dossier dossier = gathering.gather(input, recipient);
    Judgement judgement = Judgement.of(dossier);
    List<EndorsementReport> endorsements = Endorsements.of(dossier, judgement, gathering);
    return report(
        dossier, Endorsements.warned(judgement, dossier, endorsements), journal, endorsements);
  }

  /**
   * The report on a badge that was not looked at, or not to the end.
   *
   * @param why a clause about the badge
   */
  Report unasked(String why, @Nullable RecipientClaim recipient) {
    Dossier dossier = DossierGathering.unasked(why, clock.instant(), recipient);
    return report(dossier, Judgement.of(dossier), new FetchJournal(remote, clock), List.of());
  }

  private static Report report(
      Dossier dossier,
      Judgement judgement,
      FetchJournal journal,
      List<EndorsementReport> endorsements) {
    List<Check> checks = judgement.checks();
    return ReportBuilder.builder()
        .verdict(judgement.verdict())
        .checkedAt(dossier.now())
        .conformance(Conformance.of(checks, dossier))
        .status(StatusAspect.of(checks, dossier))
        .proof(ProofAspect.of(checks, dossier))
        .recipient(RecipientAspect.of(dossier))
        .checks(checks)
        .assertion(json(dossier, Role.ASSERTION))
        .badge(json(dossier, Role.BADGE_CLASS))
        .issuer(json(dossier, Role.ISSUER))
        .documents(DocumentSeen.of(dossier, journal))
        .endorsements(endorsements)
        .version(version(dossier))
        .handedIn(dossier.handedIn())
        .renewedBy(RenewalHint.of(dossier, journal))
        .build();
  }

  /** The version of the Assertion that was seen; null where the answer 410 does not say any. */
  private static @Nullable Version version(Dossier dossier) {
    return dossier.documents(dossier.judgedRole()).stream()
        .filter(document -> document.written().json().size() > 1)
        .findFirst()
        .map(Document::version)
        .orElse(null);
  }

  private static @Nullable JsonNode json(Dossier dossier, Role role) {
    return dossier.believed(role).map(BadgeObject::json).orElse(null);
  }
}
