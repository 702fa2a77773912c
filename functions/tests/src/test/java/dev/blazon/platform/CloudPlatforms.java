package dev.blazon.platform;

import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.cloud.Settings;
import dev.blazon.platform.contacts.EncryptedContacts;
import dev.blazon.platform.contacts.EncryptedSecrets;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.eventbridge.EventBridgeEvents;
import dev.blazon.platform.kms.KmsLinkKeys;
import dev.blazon.platform.kms.KmsMacs;
import dev.blazon.platform.kms.KmsSessionKeys;
import dev.blazon.platform.kms.KmsSigning;
import dev.blazon.platform.local.Platform;
import dev.blazon.platform.s3.S3Images;
import dev.blazon.platform.ses.SesMails;
import dev.blazon.platform.sqs.SqsDeliveries;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.fetching.RemoteReceivers;
import dev.blazon.verification.fetching.http.HttpRemoteDocuments;
import dev.blazon.verification.fetching.http.HttpRemoteReceivers;
import java.util.Map;

/** Makes a platform of all AWS adapters together, from environment variables that a test gives. */
public final class CloudPlatforms {
  private CloudPlatforms() {}

  private static final class Whole extends Cloud
      implements Platform,
          DynamoDbTable,
          S3Images,
          KmsSigning,
          KmsMacs,
          KmsLinkKeys,
          KmsSessionKeys,
          EncryptedContacts,
          EncryptedSecrets,
          SqsDeliveries,
          SesMails,
          EventBridgeEvents {
    Whole(Map<String, String> variables) {
      super(new Settings(variables));
    }

    @Override
    public RemoteReceivers receivers() {
      return HttpRemoteReceivers.publicOnly();
    }

    @Override
    public RemoteDocuments remoteDocuments() {
      return new HttpRemoteDocuments(
          time(), settings().developmentOrigin().orElse(null), urls().verifyPage());
    }
  }

  /**
   * Makes one.
   *
   * @param variables as the function's environment would have them; each is asked for with {@link
   *     Map#get}
   */
  public static Platform over(Map<String, String> variables) {
    return new Whole(variables);
  }
}
