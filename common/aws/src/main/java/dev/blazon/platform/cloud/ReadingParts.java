package dev.blazon.platform.cloud;

import dev.blazon.aws.AwsServices;

/** What adapters are built from that read alone: the services of AWS without its SDK as well. */
public interface ReadingParts extends CloudParts {
  /** Makes the services that are read from. */
  AwsServices services();
}
