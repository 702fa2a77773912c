package dev.blazon.platform.fetching;

import dev.blazon.platform.cloud.Cloud;
import dev.blazon.verification.fetching.HttpRemoteDocuments;
import dev.blazon.verification.fetching.RemoteDocuments;

/** A Lambda function that fetches what strangers host, and reaches nothing of ours. */
public final class FetchingCloud extends Cloud implements Fetching {
  @Override
  public RemoteDocuments remoteDocuments() {
    return new HttpRemoteDocuments(
        time(), settings().developmentOrigin().orElse(null), urls().verifyPage());
  }
}
