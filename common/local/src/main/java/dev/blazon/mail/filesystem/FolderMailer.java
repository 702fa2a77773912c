package dev.blazon.mail.filesystem;

import dev.blazon.mail.Mail;
import dev.blazon.mail.Mailer;
import dev.blazon.mail.mime.MimeWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts the local server's mails into a folder instead of sending them. Each is a file for its owner
 * alone, as it would travel; its name begins with the time, so that names sort as mails came. A
 * file appears whole or not at all.
 */
public final class FolderMailer implements Mailer {
  /** What the name of each ends in. */
  public static final String ENDING = ".eml";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Path folder;
  private final String sender;
  private final InstantSource time;

  /**
   * @param folder where; made when the first mail comes
   * @param sender the address that they come from
   */
  public FolderMailer(Path folder, String sender, InstantSource time) {
    this.folder = folder;
    this.sender = sender;
    this.time = time;
  }

  @Override
  public Sending send(Mail mail) {
    Instant now = time.instant();
    Optional<byte[]> message = MimeWriter.write(mail, sender, now);
    return message.isEmpty()
        ? new Sending.Refused("AddressNotInAscii")
        : new Sending.Sent(kept(message.get(), now));
  }

  private String kept(byte[] message, Instant now) {
    try {
      Files.createDirectories(folder);
      // Its random part tells apart what comes at the same time.
      Path draft = Files.createTempFile(folder, TIME.format(now) + "-", ".draft");
      Files.write(draft, message);
      String name = draft.getFileName().toString().replaceFirst("\\.draft$", ENDING);
      Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of mails cannot be written to", e);
    }
  }
}
