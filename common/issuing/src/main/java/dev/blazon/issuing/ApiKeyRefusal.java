package dev.blazon.issuing;

import dev.blazon.lifecycle.Scope;
import java.time.Duration;
import java.util.Set;

/** Why a request for a new API key is refused. */
public sealed interface ApiKeyRefusal {
  /** The key that asks is itself not good any more. */
  record MakerGone() implements ApiKeyRefusal {}

  /** A key can hand on only the scopes that it has. */
  record BeyondOwnScopes(Set<Scope> missing) implements ApiKeyRefusal {}

  /** A key can make none that lives longer than itself, which is until {@code end}. */
  record BeyondOwnLife(String end) implements ApiKeyRefusal {}

  /** The issuer has {@code most} good keys already. */
  record TooMany(int most) implements ApiKeyRefusal {}

  /** The issuer has made many lately; the next can be made when {@code left} is over. */
  record TooOften(Duration left) implements ApiKeyRefusal {}
}
