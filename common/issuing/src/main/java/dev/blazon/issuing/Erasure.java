package dev.blazon.issuing;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.RegisterEntry;
import dev.blazon.service.StatusChange;
import dev.blazon.store.Change;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.RegisterStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the changes that erase an Assertion in one transaction: what the register has of its
 * recipient goes; of the Assertion, and of this deployment's Endorsements of it, bare records stay.
 * It fits into one transaction: at most eight items more than there are accepted Endorsements
 * ({@link AcceptEndorsements#MOST}). The mails about it, and who was asked to endorse it, are not
 * among them: nobody adds one once the register has nothing of the recipient, so that they are
 * removed afterwards.
 */
final class Erasure {
  private final RegisterStore register;
  private final EndorsementStore endorsements;
  private final PublicUrls urls;

  Erasure(RegisterStore register, EndorsementStore endorsements, PublicUrls urls) {
    this.register = register;
    this.endorsements = endorsements;
    this.urls = urls;
  }

  /**
   * The changes that erase an Assertion; none where nothing is left to erase. The list of its
   * Endorsements is written even where it is empty: so nobody accepts one at the same moment.
   *
   * @param by who erases it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  List<Change> of(AssertionRecord assertion, Instant now, String by) {
    List<Change> changes = new ArrayList<>();
    if (!assertion.isErased()) {
      changes.addAll(StatusChange.of(assertion, assertion.erase(now, by)));
      changes.add(new Change.RemovePresentation(assertion.id()));
    }
    register.registered(assertion.id()).ifPresent(entry -> changes.addAll(of(entry)));
    EndorsementList accepted =
        endorsements.accepted(new Subject(Subject.Kind.ASSERTION, assertion.id()));
    if (!accepted.endorsements().isEmpty() || !assertion.isErased()) {
      changes.add(new Change.KeepEndorsementList(accepted.with(List.of(), by)));
      ours(accepted).stream()
          .map(
              said ->
                  said.erase(now, said.issuer().equals(assertion.issuer()) ? by : Trail.ERASURE))
          .map(Change.ReplaceEndorsement::new)
          .forEach(changes::add);
    }
    return changes;
  }

  private List<Change> of(RegisterEntry entry) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RemoveRegisterEntry(entry.assertion()));
    // Whoever asks for a renewal requires the entry: after this nobody does.
    changes.add(new Change.RemoveRenewalRequest(entry.assertion()));
    changes.add(new Change.RemoveHolding(entry.holding()));
    register
        .onlyAward(entry.recipient().ofIssuer(), entry.family())
        .filter(award -> award.assertion().equals(entry.assertion()))
        .map(Change.RemoveOnlyAward::new)
        .ifPresent(changes::add);
    return changes;
  }

  /**
   * The accepted Endorsements of this deployment. A stranger's are where the stranger keeps them.
   */
  private List<EndorsementRecord> ours(EndorsementList accepted) {
    return accepted.endorsements().stream()
        .flatMap(url -> urls.at(url).stream())
        .flatMap(place -> endorsement(place).stream())
        .filter(record -> accepted.subject().equals(record.subject()))
        .toList();
  }

  private Optional<EndorsementRecord> endorsement(Place place) {
    return switch (place) {
      case Place.Endorsement(String endorsement) -> endorsements.endorsement(endorsement);
      case Place.Document _, Place.Image _, Place.Page _, Place.Card _, Place.OEmbed _ ->
          Optional.empty();
    };
  }
}
