package dev.blazon.platform.cloud;

import dev.blazon.platform.Site;

/**
 * What a Lambda function's adapters of AWS are built from in any case: its settings, and the reads
 * to be made before SnapStart's snapshot.
 */
public interface CloudParts extends Site {
  /** What the function's environment variables say. */
  Settings settings();

  /** What is read before SnapStart's snapshot. */
  Priming priming();
}
