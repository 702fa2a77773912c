package dev.blazon.mail.mime;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A mail parsed from its bytes, for the local server's page {@code /mailbox} and for tests.
 *
 * @param headers its headers in their order, decoded; no value has a line end
 * @param text what it says, in plain text
 * @param html what it says, as HTML
 */
public record ReceivedMail(List<Field> headers, String text, String html) {
  /**
   * One header of a mail.
   *
   * @param name as it is written, such as {@code Subject}
   * @param value what it says, decoded and in one line
   */
  public record Field(String name, String value) {}

  /**
   * Reads a mail that {@link MimeWriter} has written.
   *
   * @throws IOException where it is none
   */
  public static ReceivedMail read(byte[] bytes) throws IOException {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      List<Field> fields = new ArrayList<>();
      for (Header header : Collections.list(message.getAllHeaders())) {
        fields.add(
            new Field(
                header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
      }
      if (message.getContent() instanceof MimeMultipart parts && parts.getCount() == 2) {
        return new ReceivedMail(
            fields, content(parts.getBodyPart(0)), content(parts.getBodyPart(1)));
      }
      throw new IOException("this mail has not two parts");
    } catch (MessagingException e) {
      throw new IOException("this is no mail", e);
    }
  }

  /** The value of the first header of that name, in upper or lower case; empty for none. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .findFirst();
  }

  private static String content(Part part) throws IOException, MessagingException {
    return String.valueOf(part.getContent());
  }
}
