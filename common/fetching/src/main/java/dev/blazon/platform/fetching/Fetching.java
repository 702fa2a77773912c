package dev.blazon.platform.fetching;

import dev.blazon.verification.fetching.RemoteDocuments;

/** The part of a platform that fetches what other hosts serve. */
public interface Fetching {
  /** Fetches what strangers host. */
  RemoteDocuments remoteDocuments();
}
