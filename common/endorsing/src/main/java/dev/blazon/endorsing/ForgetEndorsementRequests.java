package dev.blazon.endorsing;

import dev.blazon.lifecycle.Subject;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Transactions;
import java.util.List;
import java.util.function.Predicate;

/**
 * Forgets who was asked to endorse an Assertion, once that is erased or another stands in its
 * place. It is done after that, when nobody can be asked any more: whoever asks writes the list of
 * its Endorsements again, and so do a move and an erasure.
 */
public final class ForgetEndorsementRequests {
  private final EndorsementStore endorsements;
  private final Commits commits;

  /** Forgets what these stores have. */
  public ForgetEndorsementRequests(EndorsementStore endorsements, Commits commits) {
    this.endorsements = endorsements;
    this.commits = commits;
  }

  /** Forgets all about an Assertion that is erased. */
  public void erased(String assertion) {
    forget(assertion, request -> true);
  }

  /**
   * Forgets all about an Assertion in whose place there is another, but those of which an
   * Endorsement has come: their endorsers can take that back still.
   */
  public void superseded(String assertion) {
    forget(
        assertion,
        request ->
            switch (request.state()) {
              case OPEN, CONFIRMED, DECLINED, REVOKED -> true;
              case ACCEPTED -> false;
            });
  }

  /** Those who ask at the same moment can have made more of them than one transaction takes. */
  private void forget(String assertion, Predicate<EndorsementRequest> which) {
    Subject subject = new Subject(Subject.Kind.ASSERTION, assertion);
    List<Change> removals =
        endorsements.endorsementRequests(subject).stream()
            .filter(which)
            .<Change>map(request -> new Change.RemoveEndorsementRequest(subject, request.id()))
            .toList();
    for (int from = 0; from < removals.size(); from += Transactions.MAXIMUM_CHANGES) {
      List<Change> some =
          removals.subList(from, Math.min(from + Transactions.MAXIMUM_CHANGES, removals.size()));
      commits.<Boolean, Void>retrying(() -> new Decision.Commit<>(some, true));
    }
  }
}
