package dev.blazon.functions.announce;

import dev.blazon.events.EventPublisher;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.platform.Events;
import dev.blazon.platform.Site;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.eventbridge.EventBridgeEvents;
import dev.blazon.service.Announce;
import dev.blazon.stream.StreamFunction;

/**
 * The Lambda function that reads DynamoDB's change stream and publishes a domain event for each
 * change of an Assertion's status or of an Endorsement, and for each wish to be erased; and hands
 * on which mails are to be sent, and which links.
 */
public final class AnnounceHandler extends StreamFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public AnnounceHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Site & Events> AnnounceHandler(P platform) {
    this(platform.events(), platform.urls());
  }

  private AnnounceHandler(EventPublisher events, PublicUrls urls) {
    this(new Announce(events::publish, urls), events);
  }

  private AnnounceHandler(Announce service, EventPublisher events) {
    super(
        service::announce,
        service::announce,
        events::publish,
        events::publish,
        events::publish,
        service::announce);
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements EventBridgeEvents {}
}
