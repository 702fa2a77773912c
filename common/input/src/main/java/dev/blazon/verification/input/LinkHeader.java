package dev.blazon.verification.input;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the header {@code Link} of an answer, in which a host names what belongs to what it serves
 * (RFC 8288, section 3). Whatever is not written as it says there ends the reading.
 */
public final class LinkHeader {
  private final String header;
  private int at;

  private LinkHeader(String header) {
    this.header = header;
  }

  /**
   * The target of the first link of a relation.
   *
   * @param header the value; of several headers one after the other, with commas
   * @param relation a registered relation type, in lower case
   * @return the target as it stands there, which may be anything; empty where there is none, and of
   *     a link that says it is another document's ({@code anchor})
   */
  public static Optional<String> target(String header, String relation) {
    LinkHeader reading = new LinkHeader(header);
    while (reading.begins()) {
      Optional<Link> link = reading.link();
      if (link.isEmpty() || link.get().is(relation)) {
        return link.map(Link::target);
      }
    }
    return Optional.empty();
  }

  private record Link(String target, String relations, boolean anchored) {
    boolean is(String relation) {
      return !anchored
          && Arrays.stream(relations.split("[ \t]+", -1)).anyMatch(relation::equalsIgnoreCase);
    }
  }

  private boolean begins() {
    skip(" \t,");
    return at < header.length() && header.charAt(at) == '<';
  }

  private Optional<Link> link() {
    int end = header.indexOf('>', at);
    if (end < 0) {
      return Optional.empty();
    }
    String target = header.substring(at + 1, end);
    at = end + 1;
    String relations = null;
    boolean anchored = false;
    while (parameterBegins()) {
      String name = until(" \t=;,");
      Optional<String> value = value();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      if (name.equalsIgnoreCase("rel") && relations == null) {
        relations = value.get(); // "Occurrences after the first MUST be ignored."
      }
      anchored |= name.equalsIgnoreCase("anchor");
    }
    boolean whole = at == header.length() || header.charAt(at) == ',';
    return whole
        ? Optional.of(new Link(target, relations == null ? "" : relations, anchored))
        : Optional.empty();
  }

  private boolean parameterBegins() {
    skip(" \t");
    if (at == header.length() || header.charAt(at) != ';') {
      return false;
    }
    skip(" \t;");
    return true;
  }

  /** A token or a quoted string; of a name without a value, none of any length. */
  private Optional<String> value() {
    skip(" \t");
    if (at == header.length() || header.charAt(at) != '=') {
      return Optional.of("");
    }
    at++;
    skip(" \t");
    return at < header.length() && header.charAt(at) == '"'
        ? quoted()
        : Optional.of(until(" \t;,"));
  }

  private Optional<String> quoted() {
    StringBuilder text = new StringBuilder();
    for (at++; at < header.length(); at++) {
      char c = header.charAt(at);
      if (c == '"') {
        at++;
        return Optional.of(text.toString());
      }
      if (c == '\\' && at + 1 < header.length()) {
        at++;
      }
      text.append(header.charAt(at));
    }
    return Optional.empty();
  }

  private String until(String ends) {
    int from = at;
    while (at < header.length() && ends.indexOf(header.charAt(at)) < 0) {
      at++;
    }
    return header.substring(from, at);
  }

  private void skip(String characters) {
    while (at < header.length() && characters.indexOf(header.charAt(at)) >= 0) {
      at++;
    }
  }
}
