package dev.blazon.issuing.pathways;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.TooMuchSaid;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Measures the texts of a pathway: all of them together have room in one item of the table. */
final class PathwaySaid {
  private PathwaySaid() {}

  /**
   * Holds a pathway to its bound, beside which there is room for its picture.
   *
   * @throws TooMuchSaid where more is said of it
   */
  static void check(Pathway pathway) {
    int bytes = bytes(pathway);
    if (bytes > Bounds.SAID_OF_MANY) {
      throw new TooMuchSaid("the pathway", bytes, Bounds.SAID_OF_MANY);
    }
  }

  /** How many bytes its texts come to in JSON. */
  static int bytes(Pathway pathway) {
    return Json.write(List.of(pathway.name(), pathway.description(), pathway.stages()))
        .getBytes(StandardCharsets.UTF_8)
        .length;
  }
}
