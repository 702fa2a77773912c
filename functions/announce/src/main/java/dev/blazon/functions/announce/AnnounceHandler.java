package dev.blazon.functions.announce;

import dev.blazon.platform.Platform;
import dev.blazon.service.Announce;
import dev.blazon.stream.StreamFunction;

/** Publishes a domain event for each change of an Assertion's status, and of an Endorsement's. */
public final class AnnounceHandler extends StreamFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public AnnounceHandler() {
    this(Platform.fromEnvironment());
  }

  /** The function on any platform, such as that of the local server or of a test. */
  public AnnounceHandler(Platform platform) {
    this(new Announce(platform.events(), platform.urls()));
  }

  private AnnounceHandler(Announce service) {
    super(service::announce, service::announce);
  }
}
