package dev.blazon.service;

import dev.blazon.json.Texts;
import dev.blazon.lifecycle.Lengths;
import java.util.Optional;

/** Reads the titles of collections and plans, and of what stands in them, as people type them. */
public final class CollectionTitles {
  private CollectionTitles() {}

  /**
   * A title in one line, without what turns text around; empty where nothing of it can be seen, or
   * it is longer than {@link Lengths#NAME} characters.
   */
  public static Optional<String> read(String typed) {
    return Optional.of(Texts.oneLine(typed))
        .filter(title -> title.length() <= Lengths.NAME)
        .filter(Texts::isClean)
        .filter(Texts::showsSomething);
  }
}
