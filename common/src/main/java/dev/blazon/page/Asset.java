package dev.blazon.page;

import dev.blazon.lifecycle.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file that pages load. Its path names its content, so that browsers keep it for good and no page
 * meets another version's file.
 */
public enum Asset {
  /** The stylesheet of every page. */
  STYLE("style.css", "text/css; charset=utf-8"),
  /** What the page of a badge looks like on paper. */
  CERTIFICATE("certificate.css", "text/css; charset=utf-8"),
  /** The icon of pages that show no badge. */
  MARK("mark.svg", "image/svg+xml"),
  /** What makes the page that verifies badges answer in place. */
  VERIFY("verify.js", "text/javascript; charset=utf-8"),
  /** Stands where a badge has no artwork yet. */
  BLANK("blank.svg", "image/svg+xml"),
  /** Every preset of the studio, beside each other. */
  PRESETS("presets.jpg", "image/jpeg"),
  /** What the studio does by itself. */
  STUDIO("studio.js", "text/javascript; charset=utf-8");

  private final String file;
  private final String mediaType;

  /** Nobody else gets it: {@link #content} gives copies. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final byte[] content;

  private final String version;

  Asset(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
    this.content = read(file);
    this.version = Sha256.hex(content).substring(0, 16);
  }

  /** The asset of a file's name. */
  public static Optional<Asset> of(String file) {
    return Arrays.stream(values()).filter(asset -> asset.file.equals(file)).findFirst();
  }

  /** Where it is on this origin. */
  public String path() {
    return "/assets/" + version + "/" + file;
  }

  /** A name of the content, which is part of its URL and changes with it. */
  public String version() {
    return version;
  }

  /** The value of {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** A copy of the bytes. */
  public byte[] content() {
    return content.clone();
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
