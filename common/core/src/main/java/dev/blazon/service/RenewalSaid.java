package dev.blazon.service;

import dev.blazon.json.Iris;
import dev.blazon.json.Texts;
import dev.blazon.register.RenewalRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a holder says and shows where they ask for a renewal. Both are published with the badge that
 * renews it, so that both are held to what is held of evidence in an award.
 *
 * @param narrative what they have done for it, Markdown; null for nothing
 * @param evidence where that can be seen, an http or https URL; null for nothing
 */
public record RenewalSaid(@Nullable String narrative, @Nullable String evidence) {
  /** How many characters the text may have; a line end is one. */
  public static final int MOST_NARRATIVE = 1_000;

  /** How many characters the web address may have. */
  public static final int MOST_EVIDENCE = 2_048;

  /** What is wrong with it. */
  public enum Fault {
    /** The text is longer than {@value RenewalSaid#MOST_NARRATIVE} characters. */
    NARRATIVE_TOO_LONG,

    /** The text has characters that nobody can read. */
    NARRATIVE_UNREADABLE,

    /** The address is none of a page on the web. */
    NO_WEB_ADDRESS
  }

  /**
   * As a form says it. Browsers send a line end as two characters, and a field that is empty as
   * well; an address may be in any script.
   */
  public static RenewalSaid typed(String narrative, String evidence) {
    String text = narrative.replace("\r\n", "\n").replace('\r', '\n').strip();
    String typed = evidence.strip();
    String address = Iris.uri(typed).map(URI::toString).filter(Texts::isHttpUrl).orElse(typed);
    return new RenewalSaid(text.isEmpty() ? null : text, address.isEmpty() ? null : address);
  }

  /** What is wrong with it; empty for nothing. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (narrative != null && narrative.length() > MOST_NARRATIVE) {
      faults.add(Fault.NARRATIVE_TOO_LONG);
    } else if (narrative != null
        && !(Texts.isClean(narrative) && Texts.showsSomething(narrative))) {
      faults.add(Fault.NARRATIVE_UNREADABLE);
    }
    if (evidence != null && (evidence.length() > MOST_EVIDENCE || !Texts.isHttpUrl(evidence))) {
      faults.add(Fault.NO_WEB_ADDRESS);
    }
    return faults;
  }

  /** Whether a request has said the same. */
  boolean isOf(RenewalRequest request) {
    return Objects.equals(narrative, request.narrative())
        && Objects.equals(evidence, request.evidence());
  }

  /** Without what they say, so that no log has it. */
  @Override
  public String toString() {
    return "RenewalSaid[]";
  }
}
