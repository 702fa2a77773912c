package dev.blazon.verification.recipient;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.openbadges.Recipient;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.documents.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the recipient that somebody asks about with the one that a badge names: gives a {@link
 * RecipientMatch}, and words for the report. "Cannot be compared" is a result of its own, not
 * "another person".
 *
 * @param match how they compare
 * @param detail what follows upon "it was awarded to", or for what cannot be compared the reason
 */
public record RecipientComparison(RecipientMatch match, String detail) {
  private static final Map<RecipientMatch, String> MATCHING =
      Map.of(
          RecipientMatch.EXACT, "the identity as given",
          RecipientMatch.LOWER_CASE, "the identity in lower case",
          RecipientMatch.OTHER_CASE, "the identity with other letters as capitals",
          RecipientMatch.OTHER_FORM, "the identity, written another way");

  /** The comparison for what is awarded to nobody, as an Endorsement is. */
  public static RecipientComparison ofNobody() {
    return new RecipientComparison(RecipientMatch.NONE, "nobody");
  }

  /**
   * Compares a claim with the recipient that a document names.
   *
   * @param awarded a document that has a {@code recipient}, in the terms of the 2.0 context
   * @param version the version of the standard that the document is of
   */
  public static RecipientComparison of(BadgeObject awarded, RecipientClaim claim, Version version) {
    return awarded
        .object("recipient")
        .map(recipient -> compared(recipient, claim, version))
        .orElseGet(() -> unlike("its recipient is not one IdentityObject"));
  }

  private static RecipientComparison compared(
      BadgeObject recipient, RecipientClaim claim, Version version) {
    if (!recipient.types().contains(claim.type().term())) {
      return unlike(
          "it names its recipient by %s, and not by %s"
              .formatted(named(recipient), claim.type().term()));
    }
    Optional<String> identity = recipient.text("identity");
    List<JsonNode> hashed = recipient.values("hashed");
    if (hashed.size() != 1 || !hashed.getFirst().isBoolean()) {
      return unlike("it does not say with true or false whether its recipient is hashed");
    }
    if (identity.isEmpty()) {
      return unlike("the identity of its recipient is not one text");
    }
    return hashed.getFirst().booleanValue()
        ? hashed(identity.get(), recipient, claim, version)
        : inClear(identity.get(), claim);
  }

  private static RecipientComparison hashed(
      String identity, BadgeObject recipient, RecipientClaim claim, Version version) {
    Optional<IdentityHash> hash = IdentityHash.read(identity, version);
    if (hash.isEmpty()) {
      return unlike(
          "its recipient is hashed, and not as "
              + IdentityHash.prefixes(version)
              + " and hexadecimal digits");
    }
    if (recipient.has("salt") && recipient.text("salt").isEmpty()) {
      return unlike("the salt of its recipient is not one text");
    }
    String salt = recipient.text("salt").orElse("");
    for (IdentityForm form : IdentityForm.of(claim)) {
      if (hash.get().matches(form.text(), salt)) {
        return matching(form.match());
      }
    }
    if (isNational(claim.type(), claim.identity())) {
      return unlike(
          "its recipient's number is hashed, and the one that was given has no country code");
    }
    return none(
        switch (claim.type()) {
          case EMAIL ->
              "another recipient, or to one who writes the address with other capitals: only its"
                  + " hash is published";
          case TELEPHONE ->
              "another recipient, or its issuer wrote the number another way: only its hash is"
                  + " published";
          case URL ->
              "another recipient, or its issuer wrote the URL another way: only its hash is"
                  + " published";
        });
  }

  private static RecipientComparison inClear(String identity, RecipientClaim claim) {
    if (IdentityHash.looksLikeOne(identity)) {
      return unlike("it says that its recipient is not hashed, and has a hash in its place");
    }
    Optional<RecipientMatch> match = IdentityForm.compare(claim, identity);
    if (match.isPresent()) {
      return matching(match.get());
    }
    return (isNational(claim.type(), claim.identity()) || isNational(claim.type(), identity))
            && PhoneNumber.mayBeSame(claim.identity(), identity)
        ? unlike("one of the two numbers has no country code, and their ends are the same")
        : none("another recipient");
  }

  private static boolean isNational(Recipient.Type type, String identity) {
    return type == Recipient.Type.TELEPHONE && !PhoneNumber.of(identity).startsWith("+");
  }

  private static String named(BadgeObject recipient) {
    List<String> types = recipient.texts("type");
    return types.isEmpty() ? "nothing that it says" : Quoted.of(String.join(", ", types));
  }

  private static RecipientComparison matching(RecipientMatch match) {
    return new RecipientComparison(match, MATCHING.getOrDefault(match, ""));
  }

  private static RecipientComparison none(String who) {
    return new RecipientComparison(RecipientMatch.NONE, who);
  }

  private static RecipientComparison unlike(String why) {
    return new RecipientComparison(RecipientMatch.NOT_COMPARABLE, why);
  }
}
