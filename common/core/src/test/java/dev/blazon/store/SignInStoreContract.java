package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.register.LinkRequest;
import dev.blazon.register.SignIn;
import dev.blazon.store.Transactions.Commit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SignInStore} does. */
public abstract class SignInStoreContract extends StoreContract {
  @Test
  void aRequestIsThereUntilItIsAnswered() {
    LinkRequest request = LinkRequest.asked(id(), "encrypted", Samples.NOW);
    assertEquals(Optional.empty(), signIns.linkRequest(request.id()));
    conflict(new Change.RemoveLinkRequest(request.id()));
    commit(new Change.AddLinkRequest(request));
    assertEquals(Optional.of(request), signIns.linkRequest(request.id()));
    conflict(new Change.AddLinkRequest(request));
    commit(new Change.RemoveLinkRequest(request.id()));
    assertEquals(Optional.empty(), signIns.linkRequest(request.id()));
    commit(new Change.AddLinkRequest(request.tryAgain()));
    assertEquals(Optional.of(request.tryAgain()), signIns.linkRequest(request.id()));
    commit(new Change.RemoveLinkRequest(request.id()));
    conflict(new Change.RemoveLinkRequest(request.id()));
  }

  @Test
  void aLinkIsUsedOnce() {
    SignIn link =
        new SignIn(id(), id(), "encrypted", "learner", Samples.NOW.plus(Duration.ofMinutes(20)));
    assertEquals(Optional.empty(), signIns.signIn(link.tokenHash()));
    conflict(new Change.UseSignIn(link.tokenHash()));
    commit(new Change.AddSignIn(link));
    assertEquals(Optional.of(link), signIns.signIn(link.tokenHash()));
    conflict(new Change.AddSignIn(link));
    commit(new Change.UseSignIn(link.tokenHash()));
    assertEquals(Optional.empty(), signIns.signIn(link.tokenHash()));
    conflict(new Change.UseSignIn(link.tokenHash()));
  }

  private void commit(Change change) {
    assertEquals(new Commit.Committed(), transactions.commit(List.of(change), null));
  }

  private void conflict(Change change) {
    assertEquals(new Commit.Conflict(change), transactions.commit(List.of(change), null));
  }
}
