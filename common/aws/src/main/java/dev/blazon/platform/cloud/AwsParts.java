package dev.blazon.platform.cloud;

import dev.blazon.platform.Site;

/**
 * What a Lambda function's AWS adapters are built from: its settings, the clients of the SDK, and
 * the reads to be made before SnapStart's snapshot.
 */
public interface AwsParts extends Site {
  /** What the function's environment variables say. */
  Settings settings();

  /** Makes clients of AWS's services. */
  AwsClients clients();

  /** What is read before SnapStart's snapshot. */
  Priming priming();
}
