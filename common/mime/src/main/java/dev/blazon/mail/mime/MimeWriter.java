package dev.blazon.mail.mime;

import dev.blazon.mail.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Converts a {@link Mail} to the bytes that SES sends and the local server saves: names in encoded
 * words (RFC 2047), text and HTML as alternatives (RFC 2046, section 5.1.4), one click to stop it
 * (RFC 8058), and that no person has written it (RFC 3834).
 */
public final class MimeWriter {
  private static final String UTF8 = "UTF-8";

  private MimeWriter() {}

  /**
   * The mail in bytes.
   *
   * @param sender the address that it is sent from
   * @param at when it is sent
   * @return empty where the recipient's address has letters before the at sign that only a few
   *     servers take (RFC 6531), or a domain that there cannot be
   */
  public static Optional<byte[]> write(Mail mail, String sender, Instant at) {
    return ascii(mail.to()).map(to -> write(mail, to, sender, at));
  }

  private static byte[] write(Mail mail, String to, String sender, Instant at) {
    try {
      MimeMessage message = new Unnamed();
      message.setFrom(address(sender, mail.fromName()));
      message.setRecipient(Message.RecipientType.TO, address(to, mail.toName()));
      String replyTo = mail.replyTo();
      if (replyTo != null) {
        message.setReplyTo(new InternetAddress[] {address(replyTo, null)});
      }
      message.setSubject(mail.subject(), UTF8);
      message.setSentDate(Date.from(at));
      message.setHeader("Content-Language", mail.language());
      message.setHeader("Auto-Submitted", "auto-generated");
      String unsubscribe = mail.unsubscribe();
      if (unsubscribe != null) {
        message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
      message.setContent(alternatives(mail));
      message.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException | UnsupportedEncodingException e) {
      // Without its cause, which could name a person.
      throw new IllegalStateException("a mail cannot be written: " + e.getClass().getName());
    } catch (IOException e) {
      throw new UncheckedIOException("in memory nothing can go wrong", e);
    }
  }

  /** The better form is the last. */
  private static MimeMultipart alternatives(Mail mail) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), UTF8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), UTF8, "html");
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(text);
    both.addBodyPart(html);
    return both;
  }

  private static InternetAddress address(String address, @Nullable String name)
      throws UnsupportedEncodingException {
    return new InternetAddress(ascii(address).orElse(address), name, UTF8);
  }

  /** The domain as DNS has it (RFC 5891). */
  private static Optional<String> ascii(String address) {
    int at = address.lastIndexOf('@');
    String local = address.substring(0, at + 1);
    try {
      return StandardCharsets.US_ASCII.newEncoder().canEncode(local)
          ? Optional.of(local + IDN.toASCII(address.substring(at + 1)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whoever sends it gives it its id: the library's own would tell the name of this machine. */
  private static final class Unnamed extends MimeMessage {
    Unnamed() {
      super(Session.getInstance(new Properties()));
    }

    @Override
    protected void updateMessageID() {
      // None.
    }
  }
}
