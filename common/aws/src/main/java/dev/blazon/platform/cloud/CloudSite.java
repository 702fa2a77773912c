package dev.blazon.platform.cloud;

import dev.blazon.aws.AwsService;
import dev.blazon.aws.AwsServices;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.platform.Site;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Base class of the AWS side of every Lambda function, made from its environment variables: of
 * those that read alone as {@link ReadingCloud}, of the others as {@link Cloud}, which adds the
 * SDK.
 */
abstract class CloudSite implements ReadingParts {
  /**
   * The process's, not this object's: a handler keeps what it asked a platform for, not the
   * platform, which is garbage by the time of the snapshot.
   */
  private static final Priming PRIMING = new Priming();

  private final Settings settings;
  private @Nullable AwsServices services;

  /** As these settings say. */
  CloudSite(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Settings settings() {
    return settings;
  }

  /** Made when it is first asked for: who reads by the SDK has none. */
  @Override
  public AwsServices services() {
    AwsServices made = services;
    if (made == null) {
      made =
          new AwsServices(
              settings.variables(),
              settings.awsEndpoint(),
              time(),
              new AwsService.Limits(Waits.CALL, Waits.ATTEMPT));
      services = made;
    }
    return made;
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
