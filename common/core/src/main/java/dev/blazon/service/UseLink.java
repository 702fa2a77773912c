package dev.blazon.service;

import dev.blazon.lifecycle.Ids;
import dev.blazon.openbadges.Sha256;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.LinkRequest;
import dev.blazon.register.SignIn;
import dev.blazon.store.Change;
import dev.blazon.store.SignInStore;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Opens a session with the link of a mail, which is used up by that. */
public final class UseLink {
  /** How long a session lasts. */
  public static final Duration LASTS = Duration.ofHours(2);

  private final SignInStore signIns;
  private final Transactions transactions;
  private final ContactCipher cipher;
  private final Ids ids;
  private final InstantSource time;

  /** Uses links of these stores. */
  public UseLink(
      SignInStore signIns,
      Transactions transactions,
      ContactCipher cipher,
      Ids ids,
      InstantSource time) {
    this.signIns = signIns;
    this.transactions = transactions;
    this.cipher = cipher;
    this.ids = ids;
    this.time = time;
  }

  /**
   * The session that a link opens; empty where the token is none of ours, was used, or is too old.
   *
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public Optional<Session> open(String token) {
    return Ids.parse(token).map(Sha256::hex).flatMap(signIns::signIn).flatMap(this::used);
  }

  private Optional<Session> used(SignIn link) {
    // Before it is used up: where the key cannot be had, the link is good for another try.
    Session session = session(link);
    Change use = new Change.UseSignIn(link.tokenHash());
    return switch (transactions.commit(List.of(use), null)) {
      case Transactions.Commit.Committed() ->
          time.instant().isBefore(link.expires()) ? Optional.of(session) : Optional.empty();
      // Somebody was faster.
      case Transactions.Commit.Conflict _, Transactions.Commit.Replayed _ -> Optional.empty();
    };
  }

  private Session session(SignIn link) {
    String address = cipher.decrypt(LinkRequest.PURPOSE, link.request(), link.contact()).identity();
    return new Session(address, link.learner(), time.instant().plus(LASTS), ids.next());
  }
}
