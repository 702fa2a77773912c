package dev.blazon.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Icons that come with the project, each of one colour and known by its name. They are Bootstrap
 * Icons (MIT licence), renamed where the name there tells of a style.
 */
public final class IconLibrary {
  /** Their names, in the order in which people may choose: like beside like. */
  public static final List<String> NAMES =
      List.of(
          "star",
          "award",
          "trophy",
          "gem",
          "mortarboard",
          "book",
          "pencil",
          "lightbulb",
          "puzzle",
          "calculator",
          "bar-chart",
          "clipboard-check",
          "check",
          "shield-check",
          "flag",
          "rocket",
          "gear",
          "hammer",
          "wrench",
          "key",
          "code",
          "cpu",
          "database",
          "cloud",
          "robot",
          "lightning",
          "fire",
          "droplet",
          "sun",
          "tree",
          "leaf",
          "flower",
          "globe",
          "compass",
          "map",
          "bicycle",
          "people",
          "heart",
          "heart-pulse",
          "chat",
          "megaphone",
          "translate",
          "briefcase",
          "bank",
          "camera",
          "palette",
          "music",
          "mic");

  private IconLibrary() {}

  /** The name, where there is such an icon. */
  public static Optional<String> named(String name) {
    return Optional.of(name).filter(NAMES::contains);
  }

  /**
   * An icon as an SVG of 16 × 16 units, filled with {@code currentColor}.
   *
   * @param name one of {@link #NAMES}
   */
  public static String svg(String name) {
    String path = "/dev/blazon/design/icons/" + name + ".svg";
    try (InputStream svg = IconLibrary.class.getResourceAsStream(path)) {
      if (!NAMES.contains(name) || svg == null) {
        throw new IllegalArgumentException("there is no icon " + name);
      }
      return new String(svg.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
