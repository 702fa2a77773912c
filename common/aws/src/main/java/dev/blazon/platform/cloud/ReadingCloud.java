package dev.blazon.platform.cloud;

/**
 * Base class of the AWS side of each Lambda function that reads alone, as {@link Cloud} is of the
 * others. Nothing that it reaches is of the SDK, so that the function's zip can leave that out.
 */
public abstract class ReadingCloud extends CloudSite {
  /** As the environment of this process says. */
  protected ReadingCloud() {
    this(Settings.fromEnvironment());
  }

  /** As these settings say. */
  protected ReadingCloud(Settings settings) {
    super(settings);
  }
}
