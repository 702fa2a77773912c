package dev.blazon.verification.recipient;

import dev.blazon.json.Iris;
import dev.blazon.json.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the ways in which an issuer may have written the identity that a person gives, to be
 * compared with the one in a badge. Of a hash nothing but the very text matches, so that the likely
 * ones are tried, in the order of how likely they are.
 *
 * @param match what it means that this one matches
 * @param text the identity, in this form
 */
record IdentityForm(RecipientMatch match, String text) {
  private static final Pattern WORDS = Pattern.compile("(?<=^|[._+-])[a-z]");
  private static final String MAIL_TO = "mailto:";

  /** All forms of what somebody gave; a dozen at most. */
  static List<IdentityForm> of(RecipientClaim claim) {
    List<IdentityForm> forms = new ArrayList<>();
    String given = claim.identity();
    forms.add(new IdentityForm(RecipientMatch.EXACT, given));
    forms.addAll(
        switch (claim.type()) {
          case EMAIL -> email(given.strip());
          case URL -> url(given.strip());
          case TELEPHONE -> telephone(given.strip());
        });
    return forms;
  }

  /** How what somebody gave compares with what a badge says in clear; empty where it does not. */
  static Optional<RecipientMatch> compare(RecipientClaim claim, String theirs) {
    Optional<RecipientMatch> likely =
        of(claim).stream()
            .filter(form -> form.text().equals(theirs))
            .map(IdentityForm::match)
            .findFirst();
    if (likely.isPresent()) {
      return likely;
    }
    String given = claim.identity().strip();
    return switch (claim.type()) {
      case EMAIL ->
          Texts.lowerCase(address(theirs)).equals(Texts.lowerCase(address(given)))
              ? Optional.of(RecipientMatch.OTHER_CASE)
              : Optional.empty();
      case URL -> otherForm(url(theirs.strip()).stream().anyMatch(url(given)::contains));
      case TELEPHONE -> otherForm(PhoneNumber.of(theirs).equals(PhoneNumber.of(given)));
    };
  }

  private static Optional<RecipientMatch> otherForm(boolean same) {
    return same ? Optional.of(RecipientMatch.OTHER_FORM) : Optional.empty();
  }

  private static String address(String text) {
    String address = text.strip();
    return Texts.lowerCase(address).startsWith(MAIL_TO)
        ? address.substring(MAIL_TO.length())
        : address;
  }

  private static List<IdentityForm> email(String given) {
    String lower = Texts.lowerCase(address(given));
    int at = lower.lastIndexOf('@');
    String name = at < 0 ? lower : lower.substring(0, at);
    String host = lower.substring(name.length());
    String words = WORDS.matcher(name).replaceAll(m -> Texts.upperCase(m.group()));
    return List.of(
        new IdentityForm(RecipientMatch.LOWER_CASE, lower),
        new IdentityForm(RecipientMatch.OTHER_CASE, given),
        new IdentityForm(RecipientMatch.OTHER_CASE, address(given)),
        new IdentityForm(RecipientMatch.OTHER_CASE, words + host),
        new IdentityForm(RecipientMatch.OTHER_CASE, capital(name) + host),
        new IdentityForm(RecipientMatch.OTHER_CASE, Texts.upperCase(name) + host),
        new IdentityForm(RecipientMatch.OTHER_CASE, Texts.upperCase(lower)),
        new IdentityForm(RecipientMatch.OTHER_FORM, MAIL_TO + lower));
  }

  private static String capital(String name) {
    return name.isEmpty() ? name : Texts.upperCase(name.substring(0, 1)) + name.substring(1);
  }

  /** Where letter case means nothing, and with or without the slash that means nothing either. */
  private static List<IdentityForm> url(String given) {
    String plain = Iris.key(given);
    String other = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain + "/";
    boolean isOrigin = plain.indexOf('/', plain.indexOf("://") + 3) == plain.length() - 1;
    boolean bare = plain.contains("://") && plain.indexOf('/', plain.indexOf("://") + 3) < 0;
    List<IdentityForm> forms = new ArrayList<>();
    forms.add(new IdentityForm(RecipientMatch.OTHER_FORM, given));
    forms.add(new IdentityForm(RecipientMatch.OTHER_FORM, plain));
    if (isOrigin || bare) {
      forms.add(new IdentityForm(RecipientMatch.OTHER_FORM, other));
    }
    return forms;
  }

  private static List<IdentityForm> telephone(String given) {
    String number = PhoneNumber.of(given);
    String digits = number.startsWith("+") ? number.substring(1) : number;
    return List.of(
        new IdentityForm(RecipientMatch.OTHER_FORM, given),
        new IdentityForm(RecipientMatch.OTHER_FORM, number),
        new IdentityForm(RecipientMatch.OTHER_FORM, "00" + digits),
        new IdentityForm(RecipientMatch.OTHER_FORM, digits),
        new IdentityForm(RecipientMatch.OTHER_FORM, "tel:" + number));
  }
}
