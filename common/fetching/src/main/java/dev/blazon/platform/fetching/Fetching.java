package dev.blazon.platform.fetching;

import dev.blazon.verification.fetching.RemoteDocuments;

/**
 * The part of a platform that the functions need which fetch what other hosts serve: {@code verify}
 * and {@code bakeupload}.
 */
public interface Fetching {
  /** Fetches what strangers host. */
  RemoteDocuments remoteDocuments();
}
