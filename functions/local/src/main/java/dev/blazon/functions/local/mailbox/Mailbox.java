package dev.blazon.functions.local.mailbox;

import dev.blazon.mail.filesystem.FolderMailer;
import dev.blazon.mail.mime.ReceivedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the mails that the local server saved in a folder instead of sending them, for its page
 * {@code /mailbox}.
 *
 * @param folder where; it need not be there
 */
record Mailbox(Path folder) {
  /** No slash, so that no name leads out of the folder. */
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9.-]{1,100}" + Pattern.quote(FolderMailer.ENDING));

  /** A mail, and the name of its file. */
  record Kept(String name, ReceivedMail mail) {}

  /** All of them, newest first. */
  List<Kept> all() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    List<Kept> kept = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (String name :
          files
              .map(file -> file.getFileName().toString())
              .filter(NAME.asMatchPredicate())
              .sorted(Comparator.reverseOrder())
              .toList()) {
        kept.add(new Kept(name, ReceivedMail.read(Files.readAllBytes(folder.resolve(name)))));
      }
    }
    return kept;
  }

  /** The one with this name; empty where there is none. */
  Optional<ReceivedMail> named(String name) throws IOException {
    Path file = folder.resolve(NAME.matcher(name).matches() ? name : "none");
    return Files.exists(file)
        ? Optional.of(ReceivedMail.read(Files.readAllBytes(file)))
        : Optional.empty();
  }
}
