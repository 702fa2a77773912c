package dev.blazon.mail.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.mail.Mail;
import dev.blazon.mail.MailBuilder;
import dev.blazon.mail.Mailer.Sending;
import dev.blazon.mail.mime.ReceivedMail;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/**
 * Against a client that answers as it is told: what SES itself does with a mail is not run here.
 */
class SesMailerTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final List<SendEmailRequest> asked = new ArrayList<>();

  @Test
  void aMailIsSentWholeAndTagged() throws IOException {
    Sending how = sending(() -> SendEmailResponse.builder().messageId("id-1").build(), mail());
    assertEquals(new Sending.Sent("id-1"), how);
    SendEmailRequest request = asked.getFirst();
    assertEquals("stack-mails", request.configurationSetName());
    assertEquals(
        Map.of("kind", "AWARDED", "attempt", "1"),
        request.emailTags().stream()
            .collect(Collectors.toMap(MessageTag::name, MessageTag::value)));
    ReceivedMail read = ReceivedMail.read(request.content().raw().data().asByteArray());
    assertEquals("Ada <ada@example.org>", read.header("To").orElseThrow());
    assertEquals("Academy <badges@example.org>", read.header("From").orElseThrow());
    assertTrue(read.header("List-Unsubscribe-Post").isPresent());
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            TooManyRequestsException.builder().statusCode(429).build(), new Sending.TryAgain()),
        Arguments.of(
            LimitExceededException.builder().statusCode(400).build(), new Sending.TryAgain()),
        Arguments.of(ses(403, "AccessDeniedException"), new Sending.TryAgain()),
        Arguments.of(
            ses(400, "BadRequestException", "Illegal address ada@example.org"),
            new Sending.Refused("BadRequestException")),
        // The faults of a deployment: whatever is sent then waits, and the alarm rings.
        Arguments.of(ses(400, "MessageRejected"), new Sending.TryAgain()),
        Arguments.of(ses(400, "MailFromDomainNotVerifiedException"), new Sending.TryAgain()),
        Arguments.of(ses(400, "SendingPausedException", "paused"), new Sending.TryAgain()),
        Arguments.of(ses(400, "AccountSuspendedException", "ended"), new Sending.TryAgain()),
        Arguments.of(ses(404, "NotFoundException", "no such set"), new Sending.TryAgain()),
        Arguments.of(SesV2Exception.builder().statusCode(400).build(), new Sending.TryAgain()),
        Arguments.of(ses(500, "InternalFailure"), new Sending.Unknown()),
        Arguments.of(ApiCallTimeoutException.create(8_000), new Sending.Unknown()),
        Arguments.of(SdkClientException.create("no connection"), new Sending.Unknown()));
  }

  /** What SES says in words names the recipient; of it a word of its own is left. */
  @ParameterizedTest
  @MethodSource("failures")
  void howItEndsIsToldWithoutNamingAnybody(RuntimeException thrown, Sending expected) {
    assertEquals(
        expected,
        sending(
            () -> {
              throw thrown;
            },
            mail()));
    assertEquals(1, asked.size(), "nothing is sent twice");
  }

  @Test
  void anAddressThatSesDoesNotTakeIsRefusedBeforeItIsAsked() {
    Sending how =
        sending(
            () -> SendEmailResponse.builder().build(),
            MailBuilder.builder(mail()).to("jürgen@example.org").build());
    assertEquals(new Sending.Refused("AddressNotInAscii"), how);
    assertEquals(List.of(), asked);
  }

  private Sending sending(Supplier<SendEmailResponse> answer, Mail mail) {
    SesV2Client client =
        new SesV2Client() {
          @Override
          public SendEmailResponse sendEmail(SendEmailRequest request) {
            asked.add(request);
            return answer.get();
          }

          @Override
          public String serviceName() {
            return "ses";
          }

          @Override
          public void close() {
            // It has nothing open.
          }
        };
    return new SesMailer(client, "badges@example.org", "stack-mails", () -> NOW).send(mail);
  }

  private static SesV2Exception ses(int status, String code) {
    return ses(status, code, "Email address is not verified: badges@example.org");
  }

  private static SesV2Exception ses(int status, String code, String message) {
    return (SesV2Exception)
        SesV2Exception.builder().statusCode(status).awsErrorDetails(details(code, message)).build();
  }

  private static AwsErrorDetails details(String code, String message) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
  }

  private static Mail mail() {
    return MailBuilder.builder()
        .to("ada@example.org")
        .toName("Ada")
        .fromName("Academy")
        .replyTo("answers@example.org")
        .subject("Subject")
        .language("en")
        .text("text")
        .html("<p>html</p>")
        .unsubscribe("https://badges.example.org/unsubscribe?token=t")
        .tags(Map.of("kind", "AWARDED", "attempt", "1"))
        .build();
  }
}
