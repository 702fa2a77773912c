package dev.blazon.functions.artwork;

import dev.blazon.artwork.drawing.PictureFormat;
import dev.blazon.baking.Baking;
import dev.blazon.design.Colour;
import dev.blazon.design.Upload;
import dev.blazon.http.ProblemException;
import dev.blazon.json.Fault;
import dev.blazon.uploads.Multipart;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a design's form one by one, and gathers what is wrong with them. An empty part
 * counts as missing, for browsers send the fields that were left empty.
 */
final class FormParts {
  /** The most bytes in a part that is text. */
  private static final int LONGEST_TEXT = 1_024;

  /** What clients call a file of which they know nothing. */
  private static final String ANY_BYTES = "application/octet-stream";

  /** No more digits than any bound has. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,4}");

  private final Multipart form;
  private final List<Fault> faults = new ArrayList<>();

  FormParts(Multipart form) {
    this.form = form;
  }

  /** What was wrong with the parts that were read so far, each at the pointer of its part. */
  List<Fault> faults() {
    return List.copyOf(faults);
  }

  private void fault(String name, String detail) {
    faults.add(new Fault(Fault.at("", name), detail));
  }

  /** Names the parts that are none of these. */
  void allow(Set<String> names) {
    form.parts().keySet().stream()
        .filter(name -> !names.contains(name))
        .sorted()
        .forEach(name -> fault(name, "is not a part of a design"));
  }

  /** Whether there is something in the part. */
  boolean has(String name) {
    return content(name) != null;
  }

  Optional<Colour> colour(String name) {
    return choice(name, Colour::parse, "a color such as #1d3557");
  }

  /** A whole number within bounds; the usual one where the part is missing or wrong. */
  int number(String name, int least, int most, int usual) {
    Function<String, Optional<Integer>> within =
        text ->
            Optional.of(text)
                .filter(WHOLE_NUMBER.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    return choice(name, within, "a whole number from " + least + " to " + most).orElse(usual);
  }

  <T> Optional<T> choice(String name, Function<String, Optional<T>> parse, String what) {
    String text = text(name);
    if (text == null) {
      return Optional.empty();
    }
    Optional<T> choice = parse.apply(text);
    if (choice.isEmpty()) {
      fault(name, "is not " + what);
    }
    return choice;
  }

  @Nullable String text(String name) {
    byte[] part = content(name);
    if (part == null) {
      return null;
    }
    if (part.length > LONGEST_TEXT) {
      fault(name, "has more than " + LONGEST_TEXT + " bytes");
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(part)).toString().strip();
    } catch (CharacterCodingException e) {
      fault(name, "is not UTF-8");
      return null;
    }
  }

  /**
   * An image; null where there is none.
   *
   * @throws ProblemException 413 where it is too large
   */
  @Nullable Upload image(String name) {
    byte[] part = content(name);
    if (part == null) {
      return null;
    }
    Multipart.within(name, part, Baking.MAX_BYTES);
    requireItsType(name, part);
    return new Upload(part);
  }

  /** What is no image at all is named where it is read. */
  private void requireItsType(String name, byte[] image) {
    String type = form.types().getOrDefault(name, ANY_BYTES);
    PictureFormat.of(image)
        .map(PictureFormat::mediaType)
        .filter(actual -> !type.equals(ANY_BYTES) && !type.equals(actual))
        .ifPresent(actual -> fault(name, "is said to be " + type + ", but is " + actual));
  }

  private byte @Nullable [] content(String name) {
    byte[] part = form.parts().get(name);
    return part == null || part.length == 0 ? null : part;
  }

  /** How a fault names what can be chosen. */
  static <T> String terms(T[] values, Function<T, String> term) {
    return "one of " + String.join(", ", Arrays.stream(values).map(term).toList());
  }
}
