package dev.blazon.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object of a request strictly: every member is asked for by name, what nobody asked
 * for is a fault, and faults are gathered so that one answer names them all.
 *
 * <p>A required member that is missing yields a placeholder; {@link #read} then throws, so that no
 * placeholder is ever used. Forms of nested objects share the list of faults.
 */
public final class Form {
  private static final int URL = 2_048;
  private static final int EMAIL = 254;
  private static final String NO_URL = "is not an absolute http or https URL";

  private final JsonNode node;
  private final String pointer;
  private final List<Fault> faults;
  private final Set<String> asked = new HashSet<>();

  private Form(JsonNode node, String pointer, List<Fault> faults) {
    this.node = node;
    this.pointer = pointer;
    this.faults = faults;
    if (!node.isObject()) {
      faults.add(new Fault(pointer, "is not a JSON object"));
    }
  }

  /**
   * Reads a whole document with {@code reader}.
   *
   * @throws InvalidInput with every fault, if there is one
   */
  public static <T> T read(JsonNode document, Function<Form, T> reader) {
    List<Fault> faults = new ArrayList<>();
    Form form = new Form(document, "", faults);
    T value = form.readWhole(reader);
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return value;
  }

  /** Whether the member is there at all. It counts as asked for. */
  public boolean has(String name) {
    return !member(name).isMissingNode();
  }

  /**
   * Whether the member is there and null, as a merge patch (RFC 7396) says "remove it". It counts
   * as asked for.
   */
  public boolean isNull(String name) {
    return member(name).isNull();
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

  /**
   * A list of e-mail addresses, as {@link #email} has them, each in it once in whatever case; empty
   * where the member is missing. One that is there has an address.
   */
  public List<String> emails(String name, int most) {
    Set<String> seen = new HashSet<>();
    List<String> emails =
        texts(
            name,
            most,
            EMAIL,
            text -> {
              String wrong = wrongWithEmail(text);
              return wrong == null && !seen.add(Texts.lowerCase(text)) ? "is there twice" : wrong;
            });
    if (member(name).isArray() && member(name).isEmpty()) {
      fault(name, "is empty");
    }
    return emails;
  }

  private static @Nullable String wrongWithEmail(String text) {
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

  /** A list of texts; empty where the member is missing. */
  public List<String> texts(String name, int most, int maximum) {
    return texts(name, most, maximum, text -> null);
  }

  /** A list of names, as {@link #name} has them; empty where the member is missing. */
  public List<String> names(String name, int most, int maximum) {
    return texts(name, most, maximum, Texts::wrongWithName);
  }

  /** A list of periods, as {@link #period} has them; empty where the member is missing. */
  public List<Period> periods(String name, int most) {
    List<Period> periods = new ArrayList<>();
    texts(
        name,
        most,
        32,
        text -> {
          try {
            periods.add(Times.period(text));
            return null;
          } catch (DateTimeException e) {
            return e.getMessage();
          }
        });
    return periods;
  }

  /** A list of absolute http or https URLs; empty where the member is missing. */
  public List<String> urls(String name, int most) {
    return texts(name, most, URL, text -> Texts.isHttpUrl(text) ? null : NO_URL);
  }

  private List<String> texts(
      String name, int most, int maximum, Function<String, @Nullable String> wrongWith) {
    List<String> texts = new ArrayList<>();
    for (PlacedValue place : PlacedValue.elements(place(name), most, faults)) {
      String text = place.node().textValue();
      String wrong = Texts.wrongWith(text, maximum);
      String fault = wrong == null ? wrongWith.apply(text) : wrong;
      if (fault == null) {
        texts.add(text);
      } else {
        faults.add(new Fault(place.pointer(), fault));
      }
    }
    return texts;
  }

  /** A list of objects, each read by {@code reader}; empty where the member is missing. */
  public <T> List<T> objects(String name, int most, Function<Form, T> reader) {
    return PlacedValue.elements(place(name), most, faults).stream()
        .map(at -> new Form(at.node(), at.pointer(), faults).readWhole(reader))
        .toList();
  }

  /**
   * A list whose elements are texts, or objects that say more of the same; empty where the member
   * is missing.
   *
   * @param maximum how many characters a text has at most
   * @param ofText makes an element of a text and its place
   * @param reader reads one of an object
   */
  public <T> List<T> textsOrObjects(
      String name,
      int most,
      int maximum,
      BiFunction<String, String, T> ofText,
      Function<Form, T> reader) {
    List<T> elements = new ArrayList<>();
    for (PlacedValue place : PlacedValue.elements(place(name), most, faults)) {
      if (place.node().isObject()) {
        elements.add(new Form(place.node(), place.pointer(), faults).readWhole(reader));
        continue;
      }
      String text = place.node().textValue();
      String wrong = Texts.wrongWith(text, maximum);
      if (wrong == null) {
        elements.add(ofText.apply(text, place.pointer()));
      } else {
        faults.add(new Fault(place.pointer(), text == null ? "is no text and no object" : wrong));
      }
    }
    return elements;
  }

  /** The place of a member, as a JSON Pointer (RFC 6901), for faults that are found later. */
  public String pointerTo(String name) {
    return at(name);
  }

  /** An object read by {@code reader}, or null where the member is missing. */
  public <T> @Nullable T object(String name, Function<Form, T> reader) {
    JsonNode member = member(name);
    return member.isMissingNode() ? null : new Form(member, at(name), faults).readWhole(reader);
  }

  /** As {@link #object}, where the member must be there. */
  public <T> T requiredObject(String name, Function<Form, T> reader) {
    require(name);
    // Reading an empty object in its place names what it would have to hold, and needs no
    // placeholder of type T.
    JsonNode member = member(name);
    JsonNode readable = member.isMissingNode() ? Json.mapper().createObjectNode() : member;
    return new Form(readable, at(name), faults).readWhole(reader);
  }

  /**
   * Objects by names that their sender chooses, each read by {@code reader}, in their order; empty
   * where the member is missing.
   *
   * @param most how many at most
   * @param named which names there may be
   */
  public <T> Map<String, T> named(String name, int most, Pattern named, Function<Form, T> reader) {
    Map<String, T> objects = new LinkedHashMap<>();
    for (PlacedValue place : PlacedValue.members(place(name), most, named, faults)) {
      objects.put(place.name(), new Form(place.node(), place.pointer(), faults).readWhole(reader));
    }
    return objects;
  }

  /** Every member that nobody has asked for so far, as it stands. They count as asked for. */
  public Map<String, JsonNode> others() {
    Map<String, JsonNode> others = new LinkedHashMap<>();
    node.properties().stream()
        .filter(member -> asked.add(member.getKey()))
        .forEach(member -> others.put(member.getKey(), member.getValue()));
    return others;
  }

  /** Any JSON value as it stands, or null. */
  public @Nullable JsonNode json(String name) {
    JsonNode member = member(name);
    return member.isMissingNode() ? null : member;
  }

  /** Notes a fault of the member {@code name}. */
  public void fault(String name, String detail) {
    faults.add(new Fault(at(name), detail));
  }

  /** Notes a fault of this object as a whole. */
  public void fault(String detail) {
    faults.add(new Fault(pointer, detail));
  }

  private <T> T readWhole(Function<Form, T> reader) {
    T value = reader.apply(this);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!asked.contains(name)) {
                fault(name, "is not known here");
              }
            });
    return value;
  }

  private PlacedValue place(String name) {
    return new PlacedValue(name, member(name), at(name));
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

  /** Notes a fault where the member is missing. */
  public void require(String name) {
    if (!has(name)) {
      fault(name, "is required");
    }
  }

  private String required(String name, @Nullable String value) {
    require(name);
    return value == null ? "" : value;
  }

  private JsonNode member(String name) {
    asked.add(name);
    JsonNode member = node.get(name);
    return member == null ? MissingNode.getInstance() : member;
  }

  private String at(String name) {
    return Fault.at(pointer, name);
  }
}
