package dev.blazon.endorsing;

import dev.blazon.lifecycle.Subject;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.store.Change;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Transactions;
import java.util.List;
import java.util.function.Predicate;

/**
 * Forgets who was asked to endorse an Assertion, once that is erased or another stands in its
 * place. It is done after that, when nobody can be asked any more: whoever asks requires that the
 * register knows the holder.
 */
public final class ForgetEndorsementRequests {
  private final EndorsementStore endorsements;
  private final Transactions transactions;

  /** Forgets what these stores have. */
  public ForgetEndorsementRequests(EndorsementStore endorsements, Transactions transactions) {
    this.endorsements = endorsements;
    this.transactions = transactions;
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

  private void forget(String assertion, Predicate<EndorsementRequest> which) {
    endorsements.endorsementRequests(new Subject(Subject.Kind.ASSERTION, assertion)).stream()
        .filter(which)
        .map(request -> new Change.RemoveEndorsementRequest(request.subject(), request.id()))
        .forEach(removal -> transactions.commit(List.of(removal), null));
  }
}
