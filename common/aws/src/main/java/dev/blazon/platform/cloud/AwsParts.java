package dev.blazon.platform.cloud;

import dev.blazon.platform.Site;

/**
 * What every adapter of AWS needs: the function's settings, clients of the SDK, and what is to be
 * read before SnapStart's snapshot.
 */
public interface AwsParts extends Site {
  /** What the function's environment variables say. */
  Settings settings();

  /** Makes clients of AWS's services. */
  AwsClients clients();

  /** What is read before SnapStart's snapshot. */
  Priming priming();
}
