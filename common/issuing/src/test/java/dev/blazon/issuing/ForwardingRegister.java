package dev.blazon.issuing;

import dev.blazon.register.ErasureRequest;
import dev.blazon.register.Holding;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RenewalRequest;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A register that answers as another does: what a test has to change, it overrides. */
class ForwardingRegister implements RegisterStore {
  private final RegisterStore now;

  ForwardingRegister(RegisterStore now) {
    this.now = now;
  }

  @Override
  public Page<RegisterEntry> held(String learner, @Nullable String cursor, int limit) {
    return now.held(learner, cursor, limit);
  }

  @Override
  public Optional<RegisterEntry> registered(String assertion) {
    return now.registered(assertion);
  }

  @Override
  public Page<Holding> holdings(String holder, @Nullable String cursor, int limit) {
    return now.holdings(holder, cursor, limit);
  }

  @Override
  public List<Holding> holdings(String holder, String family) {
    return now.holdings(holder, family);
  }

  @Override
  public Optional<OnlyAward> onlyAward(String holder, String family) {
    return now.onlyAward(holder, family);
  }

  @Override
  public List<OnlyAward> onlyAwards(String holder) {
    return now.onlyAwards(holder);
  }

  @Override
  public Optional<ErasureRequest> erasureRequest(String issuer, String id) {
    return now.erasureRequest(issuer, id);
  }

  @Override
  public Page<ErasureRequest> erasureRequests(String issuer, @Nullable String cursor, int limit) {
    return now.erasureRequests(issuer, cursor, limit);
  }

  @Override
  public Optional<RenewalRequest> renewalRequest(String assertion) {
    return now.renewalRequest(assertion);
  }

  @Override
  public Page<RenewalRequest> renewalRequests(String issuer, @Nullable String cursor, int limit) {
    return now.renewalRequests(issuer, cursor, limit);
  }
}
