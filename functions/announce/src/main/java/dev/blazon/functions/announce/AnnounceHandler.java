package dev.blazon.functions.announce;

import dev.blazon.events.EventPublisher;
import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.lifecycle.AssertionStuck;
import dev.blazon.lifecycle.EndorsementChange;
import dev.blazon.lifecycle.EndorsementRequestChange;
import dev.blazon.lifecycle.ErasureAsked;
import dev.blazon.lifecycle.MailAsked;
import dev.blazon.lifecycle.ProgressAsked;
import dev.blazon.lifecycle.RenewalAsked;
import dev.blazon.platform.Events;
import dev.blazon.platform.Site;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.eventbridge.EventBridgeEvents;
import dev.blazon.service.Announce;
import dev.blazon.stream.StreamFunction;

/**
 * The Lambda function that reads DynamoDB's change stream and publishes a domain event for each
 * change of an Assertion's status, of an Endorsement or of a request for one, and for each wish to
 * be erased; and hands on which mails are to be sent, which links, and who may have progressed in a
 * pathway.
 */
public final class AnnounceHandler extends StreamFunction {
  private final Announce service;
  private final EventPublisher events;

  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public AnnounceHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Site & Events> AnnounceHandler(P platform) {
    events = platform.events();
    service = new Announce(events::publish, platform.urls());
  }

  @Override
  protected void changed(AssertionChange change) {
    service.announce(change);
  }

  @Override
  protected void changed(EndorsementChange change) {
    service.announce(change);
  }

  @Override
  protected void changed(EndorsementRequestChange change) {
    service.announce(change);
  }

  @Override
  protected void asked(MailAsked mail) {
    events.publish(mail);
  }

  @Override
  protected void asked(ErasureAsked erasure) {
    events.publish(erasure);
  }

  @Override
  protected void found(AssertionStuck stuck) {
    events.publish(stuck);
  }

  @Override
  protected void asked(RenewalAsked renewal) {
    service.announce(renewal);
  }

  @Override
  protected void asked(ProgressAsked progress) {
    events.publish(progress);
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements EventBridgeEvents {}
}
