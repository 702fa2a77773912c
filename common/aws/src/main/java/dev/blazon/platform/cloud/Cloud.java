package dev.blazon.platform.cloud;

/**
 * Base class of the AWS side of each Lambda function that writes, made from its environment
 * variables. A handler's class {@code OnAws} extends it and implements the interfaces of those
 * adapters that the function needs, and of no others.
 */
public abstract class Cloud extends CloudSite implements AwsParts {
  private final AwsClients clients;

  /** As the environment of this process says. */
  protected Cloud() {
    this(Settings.fromEnvironment());
  }

  /** As these settings say. */
  protected Cloud(Settings settings) {
    super(settings);
    this.clients = new AwsClients(settings);
  }

  @Override
  public AwsClients clients() {
    return clients;
  }
}
