package dev.blazon.platform.ses;

import dev.blazon.mail.Mailer;
import dev.blazon.mail.ses.SesMailer;
import dev.blazon.platform.Mails;
import dev.blazon.platform.cloud.AwsClients;
import dev.blazon.platform.cloud.AwsParts;
import java.util.Optional;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * Gives a Lambda function the mailer of Amazon SES, or none where the deployment has no sender's
 * address; a handler's AWS class implements it.
 */
public interface SesMails extends Mails, AwsParts {
  /** The client, made with a function's limits but for retries: of them there are none. */
  static SesV2Client client(AwsClients clients) {
    return clients.one(
        SesV2Client.class,
        made ->
            made.configured(
                    SesV2Client.builder(),
                    AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(1).build())
                .build());
  }

  @Override
  default Optional<Mailer> mailer() {
    return settings()
        .mailSender()
        .map(
            sender ->
                new SesMailer(
                    client(clients()), sender, settings().mailConfigurationSet(), time()));
  }
}
