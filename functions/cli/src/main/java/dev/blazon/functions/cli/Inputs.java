package dev.blazon.functions.cli;

import dev.blazon.baking.Baking;
import dev.blazon.json.Iris;
import dev.blazon.json.Texts;
import dev.blazon.verification.VerificationInput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads the inputs that arguments of the command line name: a file, a URL, or with {@code -} the
 * standard input.
 */
final class Inputs {
  private final InputStream in;

  Inputs(InputStream in) {
    this.in = in;
  }

  /** An argument that names nothing that can be read; the message says which, and why. */
  static final class UnreadableInputException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableInputException(String argument, String why) {
      super(argument + ": " + why);
    }
  }

  /** The badge that an argument names: a URL stands for itself. */
  VerificationInput badge(String argument) throws UnreadableInputException {
    if (isUrl(argument)) {
      return new VerificationInput.Url(url(argument));
    }
    byte[] content = bytes(argument);
    return Baking.looksLikeImage(content)
        ? VerificationInput.ofImage(content)
        : VerificationInput.ofBakedText(new String(content, StandardCharsets.UTF_8));
  }

  /** The text that an argument names: a URL stands for itself. */
  String text(String argument) throws UnreadableInputException {
    return isUrl(argument)
        ? url(argument).toString()
        : new String(bytes(argument), StandardCharsets.UTF_8);
  }

  /** The content of a file, or of what comes in, up to the size of an image. */
  byte[] bytes(String argument) throws UnreadableInputException {
    try {
      byte[] content = argument.equals("-") ? read(in) : file(Path.of(argument));
      if (content.length > Baking.MAX_BYTES) {
        throw new UnreadableInputException(
            argument, "it has more than " + Baking.MAX_BYTES + " bytes");
      }
      return content;
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new UnreadableInputException(argument, "there is no such file");
    } catch (IOException e) {
      throw new UnreadableInputException(argument, String.valueOf(e.getMessage()));
    }
  }

  private static byte[] file(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream);
    }
  }

  private static byte[] read(InputStream stream) throws IOException {
    return stream.readNBytes(Baking.MAX_BYTES + 1);
  }

  private static boolean isUrl(String argument) {
    return argument.regionMatches(true, 0, "http://", 0, 7)
        || argument.regionMatches(true, 0, "https://", 0, 8);
  }

  private static URI url(String argument) throws UnreadableInputException {
    return Iris.uri(argument)
        .filter(url -> Texts.isHttpIri(argument))
        .orElseThrow(() -> new UnreadableInputException(argument, "it is no URL"));
  }
}
