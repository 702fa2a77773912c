package dev.blazon.endorsing;

import dev.blazon.endorsing.EndorsementFault.Field;
import dev.blazon.endorsing.EndorsementFault.Problem;
import dev.blazon.json.Iris;
import dev.blazon.json.Texts;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.register.EndorsementWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types who endorses, before anything is looked at. A field that is empty has the
 * empty text.
 *
 * @param comment why they endorse, Markdown
 * @param name what they call themselves
 * @param role what they are
 * @param organisation where they are that
 * @param domainShown whether the domain of their address may be known
 * @param address their e-mail address, where it has to be shown first
 */
public record EndorsementTyped(
    String comment,
    String name,
    String role,
    String organisation,
    boolean domainShown,
    String address) {
  /** How many characters a comment may have; a line end is one. */
  public static final int MOST_COMMENT = 4_000;

  /** How many characters a message to whoever is asked may have. */
  public static final int MOST_MESSAGE = Lengths.PARAGRAPH;

  /**
   * The same, as the texts of a form are kept: line ends are one character, and nothing is around.
   */
  public static EndorsementTyped of(
      String comment,
      String name,
      String role,
      String organisation,
      boolean domainShown,
      String address) {
    return new EndorsementTyped(
        lines(comment),
        Texts.oneLine(name),
        Texts.oneLine(role),
        Texts.oneLine(organisation),
        domainShown,
        address.strip());
  }

  /** What a request says already, for whoever opens it again. */
  public static EndorsementTyped of(@Nullable EndorsementWords words) {
    return words == null
        ? new EndorsementTyped("", "", "", "", false, "")
        : new EndorsementTyped(
            words.comment(),
            words.name(),
            Objects.requireNonNullElse(words.role(), ""),
            Objects.requireNonNullElse(words.organisation(), ""),
            words.domainShown(),
            "");
  }

  static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /**
   * What is wrong with it, in the order of the fields; empty for nothing.
   *
   * @param addressed whether an address has to be in it
   */
  List<EndorsementFault> faults(boolean addressed) {
    List<EndorsementFault> faults = new ArrayList<>();
    required(faults, Field.COMMENT, comment, MOST_COMMENT);
    required(faults, Field.NAME, name, Lengths.NAME);
    optional(faults, Field.ROLE, role, Lengths.NAME);
    optional(faults, Field.ORGANISATION, organisation, Lengths.NAME);
    if (addressed) {
      address(address)
          .ifPresent(problem -> faults.add(new EndorsementFault(Field.ADDRESS, problem)));
    }
    return faults;
  }

  /** What is wrong with an address; empty for nothing. */
  static Optional<Problem> address(String typed) {
    if (typed.isEmpty()) {
      return Optional.of(Problem.MISSING);
    }
    return Texts.isEmail(typed) && !Iris.meansTwoPeople(typed)
        ? Optional.empty()
        : Optional.of(Problem.UNREADABLE);
  }

  private static void required(List<EndorsementFault> faults, Field field, String text, int most) {
    if (text.isEmpty()) {
      faults.add(new EndorsementFault(field, Problem.MISSING));
    }
    optional(faults, field, text, most);
  }

  static void optional(List<EndorsementFault> faults, Field field, String text, int most) {
    if (text.length() > most) {
      faults.add(new EndorsementFault(field, Problem.TOO_LONG));
    } else if (!text.isEmpty() && !(Texts.isClean(text) && Texts.showsSomething(text))) {
      faults.add(new EndorsementFault(field, Problem.UNREADABLE));
    }
  }

  /** What is said, once nothing is wrong with it. */
  EndorsementWords words() {
    return new EndorsementWords(
        comment,
        name,
        role.isEmpty() ? null : role,
        organisation.isEmpty() ? null : organisation,
        domainShown);
  }

  /** Without what they say, so that no log has it. */
  @Override
  public String toString() {
    return "EndorsementTyped[]";
  }
}
