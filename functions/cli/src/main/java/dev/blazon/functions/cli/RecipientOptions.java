package dev.blazon.functions.cli;

import dev.blazon.openbadges.Recipient;
import dev.blazon.verification.recipient.RecipientClaim;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options {@code --email}, {@code --url} and {@code --telephone} of the command {@code verify},
 * which say whose a badge should be; one is given at most.
 */
final class RecipientOptions {
  @Option(names = "--email", paramLabel = "ADDRESS", description = "Whose it should be.")
  private @Nullable String email;

  @Option(names = "--url", paramLabel = "URL", description = "Whose it should be.")
  private @Nullable String url;

  @Option(names = "--telephone", paramLabel = "NUMBER", description = "Whose it should be.")
  private @Nullable String telephone;

  @Nullable RecipientClaim claim() {
    if (email != null) {
      return new RecipientClaim(Recipient.Type.EMAIL, email);
    }
    if (url != null) {
      return new RecipientClaim(Recipient.Type.URL, url);
    }
    return telephone == null ? null : new RecipientClaim(Recipient.Type.TELEPHONE, telephone);
  }
}
