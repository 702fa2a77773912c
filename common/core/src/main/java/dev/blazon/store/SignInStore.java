package dev.blazon.store;

import dev.blazon.register.LinkRequest;
import dev.blazon.register.SignIn;
import java.util.Optional;

/**
 * Keeps who asks for a link to their badges, and the links, for as long as they are good. Single
 * items are read consistently.
 */
public interface SignInStore {
  /** A request for a link; empty once it is answered, or forgotten. */
  Optional<LinkRequest> linkRequest(String id);

  /**
   * A link by the SHA-256 of its token; empty where there is none, or it was used. One that is too
   * old may be there still.
   */
  Optional<SignIn> signIn(String tokenHash);
}
