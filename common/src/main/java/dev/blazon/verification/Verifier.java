package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.rules.Document;
import dev.blazon.verification.rules.Dossier;
import dev.blazon.verification.rules.Proof;
import dev.blazon.verification.rules.RecipientClaim;
import dev.blazon.verification.rules.RecipientMatch;
import dev.blazon.verification.rules.Role;
import dev.blazon.verification.signature.Rs256SignatureCheck;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Verifies badges. Safe for any number of threads. */
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
   * Verifies one badge.
   *
   * @param input what somebody handed in
   * @param recipient whom it should have been awarded to; null not to ask
   * @return a report whatever the input is
   */
  public Report verify(VerificationInput input, @Nullable RecipientClaim recipient) {
    Instant now = clock.instant();
    FetchBudget budget = new FetchBudget(clock, FetchLimits.STANDARD);
    Gathering gathering =
        new Gathering(new DocumentLoader(remote, budget, now), new Rs256SignatureCheck(), now);
    Dossier dossier = gathering.gather(input, recipient);
    Judgement judgement = Judgement.of(dossier);
    return report(dossier, judgement, Endorsements.of(dossier, judgement, gathering));
  }

  private static Report report(
      Dossier dossier, Judgement judgement, List<EndorsementReport> endorsements) {
    return new Report(
        judgement.verdict(),
        dossier.now(),
        judgement.checks(),
        json(dossier, Role.ASSERTION),
        json(dossier, Role.BADGE_CLASS),
        json(dossier, Role.ISSUER),
        believed(dossier) ? RecipientMatch.of(dossier).orElse(null) : null,
        documents(dossier),
        endorsements);
  }

  private static @Nullable JsonNode json(Dossier dossier, Role role) {
    return believed(dossier)
        ? dossier.documents(role).stream()
            .findFirst()
            .map(document -> document.object().json())
            .orElse(null)
        : null;
  }

  /** A token that none of the issuer's keys signed says nothing that is worth showing. */
  private static boolean believed(Dossier dossier) {
    return !(dossier.proof() instanceof Proof.Rejected);
  }

  private static List<DocumentSeen> documents(Dossier dossier) {
    return Stream.of(Role.values())
        .flatMap(role -> dossier.documents(role).stream().map(document -> seen(role, document)))
        .toList();
  }

  private static DocumentSeen seen(Role role, Document document) {
    return new DocumentSeen(role, document.origin(), document.url(), document.at());
  }
}
