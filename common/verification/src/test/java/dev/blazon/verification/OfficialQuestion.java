package dev.blazon.verification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.FetchResult.Refused;
import dev.blazon.verification.fetching.FetchResult.Unreachable;
import dev.blazon.verification.recipient.RecipientClaim;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the test cases in the form in which 1EdTech's validator is asked about them. */
public final class OfficialQuestion {
  /** The time that it is in every case. */
  public static final Instant NOW = BadgeCase.NOW;

  private OfficialQuestion() {}

  /** The names of all cases, in the order of {@code cases.txt}. */
  public static List<String> names() {
    return VerifierCasesTest.expected().stream().map(VerifierCasesTest.Expected::name).toList();
  }

  /**
   * The question of a case: {@code input}, a text; {@code recipient}, an object as the validator
   * takes it, or null; {@code documents}, by URL the {@code status}, {@code body} and, of a
   * redirect, {@code location} of the answer, or null where there is none to be had. Our own
   * policy, by which we refuse to ask some hosts, is no concern of the validator's: for it such a
   * host is one that does not answer.
   */
  public static ObjectNode of(String name) {
    BadgeCase badge = new BadgeCase(name);
    ObjectNode question = JsonNodeFactory.instance.objectNode().put("input", input(badge));
    question.set("recipient", recipient(badge.recipient()));
    ObjectNode documents = question.putObject("documents");
    for (String address : badge.addresses()) {
      documents.set(address, answer(badge, URI.create(address)));
    }
    return question;
  }

  private static String input(BadgeCase badge) {
    return input(badge, badge.input());
  }

  private static String input(BadgeCase badge, VerificationInput input) {
    return switch (input) {
      case VerificationInput.Url(URI url) -> url.toString();
      case VerificationInput.Jws(String compact) -> compact;
      case VerificationInput.AssertionJson json -> json.json().toString();
      case VerificationInput.Unintelligible text -> badge.bakedText();
      case VerificationInput.OpenBadges3 credential -> badge.bakedText();
      case VerificationInput.Baked baked -> input(badge, baked.carried());
    };
  }

  private static @Nullable ObjectNode recipient(@Nullable RecipientClaim claim) {
    return claim == null
        ? null
        : JsonNodeFactory.instance
            .objectNode()
            .put(claim.type().name().toLowerCase(Locale.ROOT), claim.identity());
  }

  private static @Nullable ObjectNode answer(BadgeCase badge, URI url) {
    Optional<String> redirect = badge.redirect(url.toString());
    if (redirect.isPresent()) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("status", 302)
          .put("location", redirect.get())
          .put("body", "");
    }
    FetchBudget budget = new FetchBudget(InstantSource.fixed(NOW), FetchLimits.STANDARD);
    return switch (badge.fetch(url, Content.JSON, budget)) {
      case Fetched fetched ->
          JsonNodeFactory.instance
              .objectNode()
              .put("status", fetched.status())
              .put("body", new String(fetched.body(), StandardCharsets.UTF_8));
      case Unreachable none -> null;
      case Refused none -> null;
    };
  }
}
