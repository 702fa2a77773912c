package dev.blazon.functions.notify;

import dev.blazon.platform.Contacts;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.Macs;
import dev.blazon.platform.Mails;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.contacts.EncryptedContacts;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsLinkKeys;
import dev.blazon.platform.kms.KmsMacs;
import dev.blazon.platform.ses.SesMails;
import dev.blazon.stream.QueueFunction;
import java.util.Optional;

/**
 * The Lambda function that tells recipients by mail that a badge was awarded to them or renewed,
 * was revoked, expires or has expired, and what people say for it; sends the links to their badges
 * that they ask for; and tells those who are asked to endorse. Where no mails are set up, it does
 * nothing.
 */
public final class NotifyHandler extends QueueFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public NotifyHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & Macs & LinkKeys & Contacts & Mails> NotifyHandler(P platform) {
    this(platform.mailer().map(mailer -> Mailing.of(platform, mailer)));
  }

  private NotifyHandler(Optional<Mailing> mailing) {
    super(message -> mailing.ifPresent(any -> any.take(MailMessages.read(message))));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud
      implements DynamoDbTable, KmsMacs, KmsLinkKeys, EncryptedContacts, SesMails {}
}
