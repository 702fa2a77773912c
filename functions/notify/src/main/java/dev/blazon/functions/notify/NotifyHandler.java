package dev.blazon.functions.notify;

import dev.blazon.mail.Mailer;
import dev.blazon.notices.AskForNotices;
import dev.blazon.notices.SendLink;
import dev.blazon.notices.SendNotice;
import dev.blazon.notices.UnsubscribeTokens;
import dev.blazon.notices.mails.Letters;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.Macs;
import dev.blazon.platform.Mails;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.contacts.EncryptedContacts;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsMacs;
import dev.blazon.platform.ses.SesMails;
import dev.blazon.stream.StreamFunction;
import java.util.Optional;

/**
 * The Lambda function that tells recipients by mail that a badge was awarded to them, was revoked
 * or has expired, and sends the links to their badges that they ask for. Where no mails are set up,
 * it does nothing.
 */
public final class NotifyHandler extends StreamFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public NotifyHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & Macs & Contacts & Mails> NotifyHandler(P platform) {
    this(
        new AskForNotices(platform.register(), platform.transactions(), platform.time()),
        platform.mailer().map(mailer -> sending(platform, mailer)),
        platform.mailer().map(mailer -> links(platform, mailer)));
  }

  private NotifyHandler(
      AskForNotices asking, Optional<SendNotice> sending, Optional<SendLink> links) {
    super(
        change -> sending.ifPresent(any -> asking.after(change)),
        change -> {},
        notice -> sending.ifPresent(sender -> sender.send(notice)),
        link -> links.ifPresent(sender -> sender.send(link)));
  }

  private static <P extends Table & Macs & Contacts & Mails> SendLink links(
      P platform, Mailer mailer) {
    return new SendLink(
        new SendLink.Stores(
            platform.signIns(), platform.register(), platform.notices(), platform.transactions()),
        platform.contactCipher(),
        mailer,
        new Letters(platform.urls()),
        platform.ids(),
        platform.time());
  }

  private static <P extends Table & Macs & Contacts & Mails> SendNotice sending(
      P platform, Mailer mailer) {
    return new SendNotice(
        new SendNotice.Stores(
            platform.records(), platform.register(), platform.notices(), platform.transactions()),
        platform.contactCipher(),
        new UnsubscribeTokens(platform.macKeys()),
        mailer,
        platform.urls(),
        platform.time());
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud
      implements DynamoDbTable, KmsMacs, EncryptedContacts, SesMails {}
}
