package dev.blazon.moto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.mail.Mail;
import dev.blazon.mail.MailBuilder;
import dev.blazon.mail.Mailer.Sending;
import dev.blazon.mail.mime.ReceivedMail;
import dev.blazon.mail.ses.SesMailer;
import dev.blazon.platform.cloud.AwsClients;
import dev.blazon.platform.cloud.Settings;
import dev.blazon.platform.ses.SesMails;
import dev.blazon.tiers.Moto;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import dev.blazon.tiers.UnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * The real adapter and its client, made as a function makes them. Signatures, rights, limits, DKIM,
 * and what a configuration set tells are not run here: moto has none of them.
 */
@RequiresTier(Tier.MOTO)
class SesMailerIT {
  private static final String SENDER = "badges@example.org";

  private final Moto moto;
  private final SesV2Client ses;

  SesMailerIT() throws UnavailableException {
    System.setProperty("aws.region", "eu-central-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    moto = Moto.shared();
    ses =
        SesMails.client(
            new AwsClients(
                new Settings(Map.of("BLAZON_AWS_ENDPOINT", moto.endpoint().toString()))));
  }

  @Test
  void whatIsSentArrivesAsItWasWritten() throws IOException {
    ses.createEmailIdentity(identity -> identity.emailIdentity(SENDER));
    ses.createConfigurationSet(set -> set.configurationSetName("mails"));
    Sending how = mailer(SENDER).send(mail("ada@bücher.example"));
    Sending.Sent sent = assertInstanceOf(Sending.Sent.class, how);

    ReceivedMail mail = ReceivedMail.read(kept(sent.id()).getBytes(StandardCharsets.UTF_8));
    assertEquals("Ada 漢字 <ada@xn--bcher-kva.example>", mail.header("To").orElseThrow());
    assertEquals("École Ω <badges@example.org>", mail.header("From").orElseThrow());
    assertEquals("Ihnen wurde „Schweißen“ verliehen", mail.header("Subject").orElseThrow());
    assertEquals("List-Unsubscribe=One-Click", mail.header("List-Unsubscribe-Post").orElseThrow());
    assertEquals("Grüße", mail.text());
    assertEquals("<p>Grüße</p>", mail.html());
  }

  @Test
  void aSenderThatIsNotVerifiedIsNoFaultOfTheMail() {
    assertEquals(
        new Sending.TryAgain(), mailer("nobody@elsewhere.example").send(mail("ada@example.org")));
  }

  private SesMailer mailer(String sender) {
    return new SesMailer(ses, sender, "mails", () -> Instant.parse("2026-11-24T10:00:00Z"));
  }

  private String kept(String id) {
    for (JsonNode message : Json.read(moto.kept()).path("ses").path("RawMessage")) {
      if (message.path("id").asText().equals(id)) {
        return message.path("raw_data").asText();
      }
    }
    throw new AssertionError("moto has no message " + id + " in " + moto.kept());
  }

  private static Mail mail(String to) {
    return MailBuilder.builder()
        .to(to)
        .toName("Ada 漢字")
        .fromName("École Ω")
        .replyTo("answers@example.org")
        .subject("Ihnen wurde „Schweißen“ verliehen")
        .language("de")
        .text("Grüße")
        .html("<p>Grüße</p>")
        .unsubscribe("https://badges.example.org/unsubscribe?token=t")
        .tags(Map.of("kind", "AWARDED", "attempt", "1"))
        .build();
  }
}
