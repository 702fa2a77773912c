package dev.blazon.issuing;

import dev.blazon.register.ErasureRequest;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.RegisterStore;
import java.util.List;
import java.util.Optional;

/** What somebody has asked an issuer goes with the last that the issuer has of them. */
final class ErasureRequests {
  private final RegisterStore register;
  private final Commits commits;

  ErasureRequests(RegisterStore register, Commits commits) {
    this.register = register;
    this.commits = commits;
  }

  /** Removes what a holder has asked, where the issuer has nothing of the holder any more. */
  void forget(String issuer, String holder) {
    commits.<Boolean, Void>retrying(
        () -> {
          Optional<ErasureRequest> asked =
              register
                  .erasureRequest(issuer, ErasureRequest.idOf(holder))
                  .filter(request -> register.holdings(holder, null, 1).elements().isEmpty());
          return asked.isEmpty()
              ? new Decision.Unchanged<>(false)
              : new Decision.Commit<>(List.of(new Change.RemoveErasureRequest(asked.get())), true);
        });
  }
}
