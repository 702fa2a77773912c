package dev.blazon.issuing;

import dev.blazon.register.RegisterEntry;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which issuers have awarded something to somebody. */
final class OwnIssuers {
  private static final int READ = 100;

  /** Nobody holds as many; whoever does sees the others once these are gone. */
  static final int MOST = 1_000;

  private final RegisterStore register;

  OwnIssuers(RegisterStore register) {
    this.register = register;
  }

  /**
   * How each issuer finds somebody, by its id; that of the latest award first. What has just been
   * awarded or erased may show some moments later.
   *
   * @param learner whose issuers, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @return the holder for each, as {@link dev.blazon.register.RecipientDigests#ofIssuer}
   */
  Map<String, String> of(String learner) {
    Map<String, String> holders = new LinkedHashMap<>();
    @Nullable String cursor = null;
    int read = 0;
    do {
      Page<RegisterEntry> page = register.held(learner, cursor, READ);
      page.elements()
          .forEach(entry -> holders.putIfAbsent(entry.issuer(), entry.recipient().ofIssuer()));
      read += READ;
      cursor = page.cursor();
    } while (cursor != null && read < MOST);
    return holders;
  }
}
