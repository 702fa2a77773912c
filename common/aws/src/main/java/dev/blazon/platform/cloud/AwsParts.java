package dev.blazon.platform.cloud;

/**
 * What adapters are built from that write to AWS, or read what only the SDK can: its clients as
 * well.
 */
public interface AwsParts extends CloudParts {
  /** Makes clients of AWS's services. */
  AwsClients clients();
}
