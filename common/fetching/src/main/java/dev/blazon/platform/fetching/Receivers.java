package dev.blazon.platform.fetching;

import dev.blazon.verification.fetching.RemoteReceivers;

/** The part of a platform that the functions need which send requests to strangers' hosts. */
public interface Receivers {
  /** Sends to what strangers host. */
  RemoteReceivers receivers();
}
