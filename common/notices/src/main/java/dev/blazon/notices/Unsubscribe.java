package dev.blazon.notices;

import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.notices.UnsubscribeTokens.Subscription;
import dev.blazon.openbadges.Profile;
import dev.blazon.register.MailStop;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Stops the mails of an issuer to a recipient who holds a link for it. */
public final class Unsubscribe {
  private final CatalogStore catalog;
  private final Transactions transactions;
  private final UnsubscribeTokens tokens;
  private final InstantSource time;

  /** Stops mails of issuers of this catalog. */
  public Unsubscribe(
      CatalogStore catalog,
      Transactions transactions,
      UnsubscribeTokens tokens,
      InstantSource time) {
    this.catalog = catalog;
    this.transactions = transactions;
    this.tokens = tokens;
    this.time = time;
  }

  /** The name of the issuer that a link is about; empty for a link that is none of ours. */
  public Optional<String> issuer(String token) {
    return tokens.read(token).map(Subscription::issuer).flatMap(this::name);
  }

  /** Stops the mails, and gives the name of the issuer; empty for a link that is none of ours. */
  public Optional<String> stop(String token) {
    Optional<Subscription> said = tokens.read(token);
    said.ifPresent(this::keep);
    return said.map(Subscription::issuer).flatMap(this::name);
  }

  private void keep(Subscription said) {
    MailStop stop =
        new MailStop(said.learner(), said.issuer(), MailStop.Cause.UNSUBSCRIBED, time.instant());
    transactions.commit(List.of(new Change.KeepMailStop(stop)), null);
  }

  private Optional<String> name(String issuer) {
    return catalog.issuer(issuer).map(IssuerRecord::profile).map(Profile::name);
  }
}
