package dev.blazon.functions.webhooks;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Deliveries;
import dev.blazon.platform.Secrets;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.contacts.EncryptedSecrets;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.fetching.Receivers;
import dev.blazon.platform.sqs.SqsDeliveries;
import dev.blazon.verification.fetching.RemoteReceivers;
import dev.blazon.verification.fetching.http.HttpRemoteReceivers;
import java.util.List;

/** The Lambda function behind the HTTP routes by which issuers set their webhooks. */
public final class WebhooksHandler extends HttpFunction {
  private static final String ALL = "/v1/issuers/{issuer}/webhooks";
  private static final String ONE = ALL + "/{webhook}";

  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public WebhooksHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & Secrets & Deliveries & Receivers> WebhooksHandler(P platform) {
    this(new WebhookRoutes(platform), new DeliveryRoutes(platform));
  }

  private WebhooksHandler(WebhookRoutes webhooks, DeliveryRoutes deliveries) {
    super(
        List.of(
            Route.issuer("GET " + ALL, Scope.READ, webhooks::all),
            Route.issuer("PUT " + ONE, Scope.MANAGE, webhooks::put),
            Route.issuer("GET " + ONE, Scope.READ, webhooks::one),
            Route.issuer("DELETE " + ONE, Scope.MANAGE, webhooks::remove),
            Route.issuer("POST " + ONE + "/test", Scope.MANAGE, deliveries::test),
            Route.issuer("GET " + ONE + "/deliveries", Scope.READ, deliveries::list)
                .taking("cursor"),
            Route.issuer(
                "POST " + ONE + "/deliveries/{delivery}/retry", Scope.MANAGE, deliveries::again)));
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
