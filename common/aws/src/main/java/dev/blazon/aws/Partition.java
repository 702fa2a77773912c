package dev.blazon.aws;

/** The partitions of AWS, by how the names of their regions begin and what their hosts end with. */
enum Partition {
  CHINA("cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
  GOV("us-gov-", "amazonaws.com", "api.aws"),
  ISO_F("us-isof-", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
  ISO_B("us-isob-", "sc2s.sgov.gov", "api.aws.scloud"),
  ISO("us-iso-", "c2s.ic.gov", "api.aws.ic.gov"),
  ISO_E("eu-isoe-", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
  EUROPE("eusc-", "amazonaws.eu", "api.amazonwebservices.eu"),
  AWS("", "amazonaws.com", "api.aws");

  private final String regions;
  private final String suffix;
  private final String dualStack;

  Partition(String regions, String suffix, String dualStack) {
    this.regions = regions;
    this.suffix = suffix;
    this.dualStack = dualStack;
  }

  static Partition of(String region) {
    for (Partition partition : values()) {
      if (region.startsWith(partition.regions)) {
        return partition;
      }
    }
    return AWS;
  }

  String suffix() {
    return suffix;
  }

  /** What hosts end with that have addresses of IPv6 as well. */
  String dualStack() {
    return dualStack;
  }
}
