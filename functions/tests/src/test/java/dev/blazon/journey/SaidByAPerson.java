package dev.blazon.journey;

import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Subject;
import dev.blazon.platform.local.Platform;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.store.Change;
import dev.blazon.store.Transactions.Commit;
import java.util.List;

/** Endorses, in tests, as somebody does who was asked to, with no page and no mail between. */
public final class SaidByAPerson {
  private final Platform platform;
  private final Subject subject;

  /** Endorses an Assertion on this platform. */
  public SaidByAPerson(Platform platform, String assertion) {
    this.platform = platform;
    this.subject = new Subject(Subject.Kind.ASSERTION, assertion);
  }

  /** Says this by the request that is open, and gives its id. */
  public String says(EndorsementWords words, String domain) {
    for (int attempt = 0; attempt < 20; attempt++) {
      EndorsementRequest open =
          platform.endorsements().endorsementRequests(subject).stream()
              .filter(one -> one.state() == EndorsementState.OPEN)
              .findFirst()
              .orElseThrow();
      if (kept(open.drafted(words))
          && kept(open.drafted(words).confirmed(domain, platform.time().instant()))) {
        return open.id();
      }
      // What has become of the mail was written meanwhile.
    }
    throw new AssertionError("somebody else changes it");
  }

  private boolean kept(EndorsementRequest request) {
    return platform.transactions().commit(List.of(new Change.KeepEndorsementRequest(request)), null)
        instanceof Commit.Committed;
  }
}
