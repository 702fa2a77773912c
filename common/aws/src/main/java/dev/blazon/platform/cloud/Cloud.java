package dev.blazon.platform.cloud;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.platform.Site;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Base class of the AWS side of each Lambda function, made from its environment variables. A
 * handler's class {@code OnAws} extends it and implements the interfaces of those adapters that the
 * function needs, and of no others.
 */
public abstract class Cloud implements AwsParts {
  /**
   * The process's, not this object's: a handler keeps what it asked a platform for, not the
   * platform, which is garbage by the time of the snapshot.
   */
  private static final Priming PRIMING = new Priming();

  private final Settings settings;
  private final AwsClients clients;

  /** As the environment of this process says. */
  protected Cloud() {
    this(Settings.fromEnvironment());
  }

  /** As these settings say. */
  protected Cloud(Settings settings) {
    this.settings = settings;
    this.clients = new AwsClients(settings);
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public AwsClients clients() {
    return clients;
  }

  @Override
  public Priming priming() {
    return PRIMING;
  }

  @Override
  public InstantSource time() {
    return Site.systemTime();
  }

  @Override
  public Ids ids() {
    return new Ids(new SecureRandom());
  }

  @Override
  public PublicUrls urls() {
    return new PublicUrls(settings.publicUrl());
  }

  @Override
  public String operatorKeySha256() {
    return settings.operatorKeySha256();
  }

  @Override
  public boolean sendsMails() {
    return settings.mailSender().isPresent();
  }
}
