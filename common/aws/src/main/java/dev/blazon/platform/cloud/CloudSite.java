package dev.blazon.platform.cloud;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.platform.Site;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Base class of the AWS side of every Lambda function, made from its environment variables; {@link
 * Cloud} and {@link ReadingCloud} add what requests are sent by.
 */
abstract class CloudSite implements CloudParts {
  /**
   * The process's, not this object's: a handler keeps what it asked a platform for, not the
   * platform, which is garbage by the time of the snapshot.
   */
  private static final Priming PRIMING = new Priming();

  private final Settings settings;

  /** As these settings say. */
  CloudSite(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Settings settings() {
    return settings;
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
