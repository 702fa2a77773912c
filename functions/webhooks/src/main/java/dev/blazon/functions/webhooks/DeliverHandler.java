package dev.blazon.functions.webhooks;

import dev.blazon.lifecycle.DeliveryAsked;
import dev.blazon.platform.Deliveries;
import dev.blazon.platform.Secrets;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.contacts.EncryptedSecrets;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.fetching.Receivers;
import dev.blazon.platform.sqs.SqsDeliveries;
import dev.blazon.stream.QueueFunction;
import dev.blazon.verification.fetching.RemoteReceivers;
import dev.blazon.verification.fetching.http.HttpRemoteReceivers;
import dev.blazon.webhooks.Deliver;
import dev.blazon.webhooks.FanOut;
import java.util.Optional;

/**
 * The Lambda function that tells webhooks what happens. It reads two queues: of events, each of
 * which becomes a delivery for each webhook that wants it, and of these deliveries.
 */
public final class DeliverHandler extends QueueFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public DeliverHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & Secrets & Deliveries & Receivers> DeliverHandler(P platform) {
    this(Parts.fanOut(platform), Parts.deliver(platform), platform);
  }

  private DeliverHandler(FanOut events, Deliver deliveries, Deliveries platform) {
    super(
        message -> {
          if (message.has("delivery")) {
            return deliveries.attempt(
                new DeliveryAsked(
                    message.path("issuer").asText(),
                    message.path("webhook").asText(),
                    message.path("delivery").asText()));
          }
          events.take(message);
          return Optional.empty();
        },
        (receipt, wait) -> platform.deliveries().putOff(receipt, wait));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud
      implements DynamoDbTable, EncryptedSecrets, SqsDeliveries, Receivers {
    @Override
    public RemoteReceivers receivers() {
      return HttpRemoteReceivers.publicOnly();
    }
  }
}
