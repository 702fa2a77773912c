package dev.blazon.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object of a request strictly: every member is asked for by name, what nobody asked
 * for is a fault, and faults are gathered so that one answer names them all.
 *
 * <p>A required member that is missing yields a placeholder; {@link #read} then throws, so that no
 * placeholder is ever used. Forms of nested objects share the list of faults.
 */
public final class Form extends FormValues {
  private Form(JsonNode node, String pointer, List<Fault> faults) {
    super(node, pointer, faults);
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
    notEmpty(name);
    return emails;
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

  /** An object read by {@code reader}, or null where the member is missing. */
  public <T> @Nullable T object(String name, Function<Form, T> reader) {
    JsonNode member = member(name);
    return member.isMissingNode()
        ? null
        : new Form(member, pointerTo(name), faults).readWhole(reader);
  }

  /** As {@link #object}, where the member must be there. */
  public <T> T requiredObject(String name, Function<Form, T> reader) {
    require(name);
    // Reading an empty object in its place names what it would have to hold, and needs no
    // placeholder of type T.
    JsonNode member = member(name);
    JsonNode readable = member.isMissingNode() ? Json.mapper().createObjectNode() : member;
    return new Form(readable, pointerTo(name), faults).readWhole(reader);
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
}
