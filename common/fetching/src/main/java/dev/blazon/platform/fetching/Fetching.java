package dev.blazon.platform.fetching;

import dev.blazon.verification.fetching.RemoteDocuments;

/** The way to what strangers host. */
public interface Fetching {
  /** Fetches what strangers host. */
  RemoteDocuments remoteDocuments();
}
