package dev.blazon.platform.cloud;

import dev.blazon.platform.Site;

/** What adapters of AWS are made of. */
public interface AwsParts extends Site {
  /** What the function's environment variables say. */
  Settings settings();

  /** Makes clients of AWS's services. */
  AwsClients clients();

  /** What is read before SnapStart's snapshot. */
  Priming priming();
}
