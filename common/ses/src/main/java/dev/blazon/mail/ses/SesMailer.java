package dev.blazon.mail.ses;

import dev.blazon.mail.Mail;
import dev.blazon.mail.Mailer;
import dev.blazon.mail.mime.MimeWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/**
 * Sends mails by Amazon SES, whole as they are, because SES makes headers of its own for simple
 * ones. The client must not retry: SES may have taken what it does not answer, and would take it
 * twice.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html">AWS:
 *     SendEmail</a>
 */
public final class SesMailer implements Mailer {
  private static final int SERVER_ERROR = 500;

  /** What SES calls a mail or an address that it cannot read. */
  private static final String FAULT_OF_THE_MAIL = "BadRequestException";

  private final SesV2Client ses;
  private final String sender;
  private final String configurationSet;
  private final InstantSource time;

  /**
   * @param ses closed by whoever made it
   * @param sender the address that mails are sent from
   * @param configurationSet by whose name SES tells what has become of a mail
   */
  public SesMailer(SesV2Client ses, String sender, String configurationSet, InstantSource time) {
    this.ses = ses;
    this.sender = sender;
    this.configurationSet = configurationSet;
    this.time = time;
  }

  @Override
  public Sending send(Mail mail) {
    Optional<byte[]> message = MimeWriter.write(mail, sender, time.instant());
    return message.isEmpty()
        ? new Sending.Refused("AddressNotInAscii")
        : sent(request(mail, message.get()));
  }

  private SendEmailRequest request(Mail mail, byte[] message) {
    List<MessageTag> tags =
        mail.tags().entrySet().stream()
            .map(tag -> MessageTag.builder().name(tag.getKey()).value(tag.getValue()).build())
            .toList();
    return SendEmailRequest.builder()
        .configurationSetName(configurationSet)
        .emailTags(tags)
        .content(content -> content.raw(raw -> raw.data(SdkBytes.fromByteArray(message))))
        .build();
  }

  /** What SES says in words can name the recipient, and goes nowhere. */
  private Sending sent(SendEmailRequest request) {
    try {
      return new Sending.Sent(ses.sendEmail(request).messageId());
    } catch (SesV2Exception e) {
      return refused(e);
    } catch (SdkClientException e) {
      return new Sending.Unknown();
    }
  }

  /**
   * Only the fault of the mail itself is one for good. Whatever else SES refuses is for the
   * deployment's operator to mend, such as a right that is missing, a configuration set that is not
   * there, sending that is paused, or a sender that is not verified, for which SES says {@code
   * MessageRejected}: then it is tried again.
   */
  private static Sending refused(SesV2Exception e) {
    if (e.statusCode() >= SERVER_ERROR) {
      return new Sending.Unknown();
    }
    AwsErrorDetails details = e.awsErrorDetails();
    return details != null && FAULT_OF_THE_MAIL.equals(details.errorCode())
        ? new Sending.Refused(FAULT_OF_THE_MAIL)
        : new Sending.TryAgain();
  }
}
