package dev.blazon.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object that have a single value each, such as a text, a time or a number,
 * and how each is read.
 */
abstract class FormValues extends FormMembers {
  static final int URL = 2_048;
  static final int EMAIL = 254;
  static final String NO_URL = "is not an absolute http or https URL";

  FormValues(JsonNode node, String pointer, List<Fault> faults) {
    super(node, pointer, faults);
  }

  /** A text of 1 to {@code maximum} characters, or null where the member is missing. */
  public @Nullable String text(String name, int maximum) {
    JsonNode member = member(name);
    if (member.isMissingNode()) {
      return null;
    }
    String wrong = Texts.wrongWith(member.textValue(), maximum);
    if (wrong != null) {
      fault(name, wrong);
      return null;
    }
    return member.textValue();
  }

  /** As {@link #text}, where the member must be there. */
  public String requiredText(String name, int maximum) {
    return required(name, text(name, maximum));
  }

  /** As {@link #text}, for what names something: nothing in it turns the text around it. */
  public @Nullable String name(String name, int maximum) {
    String text = text(name, maximum);
    String wrong = text == null ? null : Texts.wrongWithName(text);
    if (wrong != null) {
      fault(name, wrong);
      return null;
    }
    return text;
  }

  /** As {@link #name}, where the member must be there. */
  public String requiredName(String name, int maximum) {
    return required(name, name(name, maximum));
  }

  /** An absolute http or https URL, or null. */
  public @Nullable String url(String name) {
    return checked(name, URL, Texts::isHttpUrl, NO_URL);
  }

  /** An absolute http or https IRI, in whatever script, or null; as the URI that it stands for. */
  public @Nullable URI iri(String name) {
    String iri = checked(name, URL, Texts::isHttpIri, NO_URL);
    return iri == null ? null : Iris.uri(iri).orElse(null);
  }

  /** As {@link #url}, where the member must be there. */
  public String requiredUrl(String name) {
    return required(name, url(name));
  }

  /**
   * An e-mail address (RFC 5321, at most 254 characters), or null. One that is two people's ({@link
   * Iris#meansTwoPeople}) is refused.
   */
  public @Nullable String email(String name) {
    String email = text(name, EMAIL);
    String wrong = email == null ? null : wrongWithEmail(email);
    if (wrong != null) {
      fault(name, wrong);
      return null;
    }
    return email;
  }

  static @Nullable String wrongWithEmail(String text) {
    if (!Texts.isEmail(text)) {
      return "is not an e-mail address";
    }
    return Iris.meansTwoPeople(text)
        ? "has a letter in its domain that is read in two ways (ß, ς or a joiner): write the"
            + " domain as xn--…"
        : null;
  }

  /** A telephone number as E.164 has it, with its plus sign and without spaces, or null. */
  public @Nullable String telephone(String name) {
    return checked(
        name,
        16,
        Texts::isTelephone,
        "is not a telephone number as E.164 writes it, such as +493012345");
  }

  /**
   * A text that is as {@code good} has it, or null.
   *
   * @param wrong what is said of any other, as a sentence without its subject
   */
  public @Nullable String matching(String name, Predicate<String> good, String wrong) {
    return checked(name, URL, good, wrong);
  }

  /** An ISO 8601 date and time with a zone, in the years 1 to 9999, or null. */
  public @Nullable Instant instant(String name) {
    return parsed(name, 64, Times::instant);
  }

  /** A positive ISO 8601 period of years, months, weeks and days, at most 100 years, or null. */
  public @Nullable Period period(String name) {
    return parsed(name, 32, Times::period);
  }

  /**
   * An ISO 8601 duration of days, hours, minutes and seconds, from none at all up to {@code most},
   * or null. A day is 24 hours.
   */
  public @Nullable Duration duration(String name, Duration most) {
    return parsed(name, 32, text -> Times.duration(text, most));
  }

  /**
   * One of an enum's values by its exact {@code toString}, or {@code otherwise} where the member is
   * missing.
   */
  public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    String text = text(name, 64);
    if (text == null) {
      return otherwise;
    }
    E chosen = Choices.find(text, type);
    if (chosen == null) {
      fault(name, "is not one of " + Choices.names(type));
      return otherwise;
    }
    return chosen;
  }

  /** A boolean, or {@code otherwise} where the member is missing. */
  public boolean flag(String name, boolean otherwise) {
    JsonNode member = member(name);
    if (member.isMissingNode()) {
      return otherwise;
    }
    if (!member.isBoolean()) {
      fault(name, "is not true or false");
    }
    return member.asBoolean(otherwise);
  }

  /**
   * A whole number from {@code least} to {@code most}, where the member must be there.
   *
   * @return {@code least} where it is another, which is a fault
   */
  public int requiredInteger(String name, int least, int most) {
    require(name);
    JsonNode member = member(name);
    if (member.isMissingNode()) {
      return least;
    }
    if (!member.isIntegralNumber()
        || !member.canConvertToInt()
        || member.intValue() < least
        || member.intValue() > most) {
      fault(name, "is not a whole number from " + least + " to " + most);
      return least;
    }
    return member.intValue();
  }

  private @Nullable String checked(
      String name, int maximum, Predicate<String> valid, String otherwise) {
    String text = text(name, maximum);
    if (text != null && !valid.test(text)) {
      fault(name, otherwise);
      return null;
    }
    return text;
  }

  private <T> @Nullable T parsed(String name, int maximum, Function<String, T> parser) {
    String text = text(name, maximum);
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      fault(name, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private String required(String name, @Nullable String value) {
    require(name);
    return value == null ? "" : value;
  }
}
