package dev.blazon.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Recipient;
import dev.blazon.verification.HostedDocuments;
import dev.blazon.verification.Report;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import dev.blazon.verification.recipient.RecipientClaim;
import dev.blazon.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sample for tests: a badge of other hosts, and what the page that verifies it says of it. */
final class StrangersBadge {
  static final String ENDORSEMENT = "https://endorser.example.net/endorsements/1";
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  final HostedDocuments hosts = new HostedDocuments();
  private final Pages pages = new Pages();

  /** With an endorsement, which it does not name yet. */
  StrangersBadge() {
    for (Map.Entry<String, JsonNode> document : endorsements().properties()) {
      hosts.put(
          document.getKey(), "application/ld+json", document.getValue().toString().getBytes(UTF_8));
    }
  }

  /** The same with a change of its Assertion, as a merge patch. */
  StrangersBadge assertion(String patch) {
    hosts.patch(HostedDocuments.ASSERTION, patch);
    return this;
  }

  /** The same with a change of its BadgeClass. */
  StrangersBadge badge(String patch) {
    hosts.patch(HostedDocuments.BADGE, patch);
    return this;
  }

  /** The same with a change of its issuer. */
  StrangersBadge issuer(String patch) {
    hosts.patch(HostedDocuments.ISSUER, patch);
    return this;
  }

  Report report(String input, @Nullable String email) {
    return new Verifier(hosts, () -> NOW)
        .verify(
            VerificationInput.ofBakedText(input),
            email == null ? null : new RecipientClaim(Recipient.Type.EMAIL, email));
  }

  String html() {
    return html(HostedDocuments.ASSERTION, null, Language.EN);
  }

  String html(String input, @Nullable String email, Language language) {
    return pages.verified(new VerifiedPage(report(input, email), email != null, null), language);
  }

  private static JsonNode endorsements() {
    try (InputStream resource =
        Objects.requireNonNull(
            HostedDocuments.class.getResourceAsStream("base-endorsements.json"))) {
      return Json.read(resource.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
