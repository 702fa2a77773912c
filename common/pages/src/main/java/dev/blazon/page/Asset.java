package dev.blazon.page;

import dev.blazon.openbadges.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A stylesheet, script or image bundled with the HTML pages, served under a path that changes with
 * its content, so that browsers keep it for good and no page meets another version's file.
 */
public enum Asset {
  /** The stylesheet of every page. */
  STYLE("style.css", "text/css; charset=utf-8"),
  /** What the page of a badge looks like on paper. */
  CERTIFICATE("certificate.css", "text/css; charset=utf-8"),
  /** What the studio looks like. */
  STUDIO_STYLE("studio.css", "text/css; charset=utf-8"),
  /** The icon of pages that show no badge. */
  MARK("mark.svg", "image/svg+xml"),
  /** The script by which the page that verifies badges answers without another page. */
  VERIFY("verify.js", "text/javascript; charset=utf-8"),
  /** Stands where a badge has no artwork yet. */
  BLANK("blank.svg", "image/svg+xml"),
  /** Every preset of the studio, beside each other. */
  PRESETS("presets.jpg", "image/jpeg"),
  /** Every icon of the studio's library, as symbols named as they are. */
  ICONS("icons.svg", "image/svg+xml"),
  /** What the studio does by itself: a module, which imports those below by their names. */
  STUDIO("studio.js"),
  /** Calls for an issuer. */
  STUDIO_API("studio-api.js"),
  /** The colours of a design. */
  STUDIO_COLOURS("studio-colours.js"),
  /** What is wrong with a design. */
  STUDIO_FAULTS("studio-faults.js"),
  /** Opens the design of a badge. */
  STUDIO_OPENING("studio-opening.js"),
  /** The pictures of a design. */
  STUDIO_PICTURES("studio-pictures.js"),
  /** The badge as it is designed. */
  STUDIO_PREVIEW("studio-preview.js"),
  /** Gives a design to a badge. */
  STUDIO_SAVING("studio-saving.js"),
  /** What the studio says. */
  STUDIO_WORDS("studio-words.js");

  /** In the order in which they are asked for; the first imports the others. */
  private static final List<Asset> STUDIO_MODULES =
      List.of(
          STUDIO,
          STUDIO_API,
          STUDIO_COLOURS,
          STUDIO_FAULTS,
          STUDIO_OPENING,
          STUDIO_PICTURES,
          STUDIO_PREVIEW,
          STUDIO_SAVING,
          STUDIO_WORDS);

  private final String file;
  private final String mediaType;

  /** Nobody else gets it: {@link #content} gives copies. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final byte[] content;

  private final String hash;
  private final boolean module;

  /** A module of the studio. */
  Asset(String file) {
    this(file, "text/javascript; charset=utf-8", true);
  }

  Asset(String file, String mediaType) {
    this(file, mediaType, false);
  }

  Asset(String file, String mediaType, boolean module) {
    this.file = file;
    this.mediaType = mediaType;
    this.content = read(file);
    this.hash = Sha256.hex(content);
    this.module = module;
  }

  /** The asset of a file's name. */
  public static Optional<Asset> of(String file) {
    return Arrays.stream(values()).filter(asset -> asset.file.equals(file)).findFirst();
  }

  /** Where it is on this origin. */
  public String path() {
    return "/assets/" + version() + "/" + file;
  }

  /**
   * A name of the content, which is part of its URL and changes with it; of a module, one of the
   * content of all of them, for each asks for others beside it.
   */
  public String version() {
    return module ? Modules.VERSION : shortened(hash);
  }

  /** Whether it is a script that imports others. */
  public boolean isModule() {
    return module;
  }

  /** The modules that a page asks for with this one, so that none waits for another. */
  public List<Asset> imports() {
    return module ? STUDIO_MODULES.stream().filter(other -> other != this).toList() : List.of();
  }

  /** The version that all modules share. */
  private static final class Modules {
    static final String VERSION =
        shortened(
            Sha256.hex(
                STUDIO_MODULES.stream().map(each -> each.hash).collect(Collectors.joining())));
  }

  /** The value of {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** A copy of the bytes. */
  public byte[] content() {
    return content.clone();
  }

  private static String shortened(String hash) {
    return hash.substring(0, 16);
  }

  private static byte[] read(String file) {
    try (InputStream stream = Asset.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
