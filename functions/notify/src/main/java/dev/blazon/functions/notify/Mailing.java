package dev.blazon.functions.notify;

import dev.blazon.endorsing.EndorsementLinks;
import dev.blazon.lifecycle.EndorserMailAsked;
import dev.blazon.lifecycle.LinkAsked;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.mail.Mailer;
import dev.blazon.notices.AskForNotices;
import dev.blazon.notices.EndorserMailReturned;
import dev.blazon.notices.SendEndorserMail;
import dev.blazon.notices.SendLink;
import dev.blazon.notices.SendNotice;
import dev.blazon.notices.UnsubscribeTokens;
import dev.blazon.notices.mails.Letters;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.Macs;
import dev.blazon.platform.Mails;
import dev.blazon.platform.Table;
import dev.blazon.register.RecipientDigester;

/**
 * Hands each message of the mail queue to what it is for: noting that a mail is due, sending one
 * about a badge, a link for signing in, or one to somebody who is asked to endorse, and keeping
 * that such a mail came back.
 *
 * @param asking asks for the mails that something calls for
 * @param notices sends them
 * @param links sends the links that people ask for
 * @param endorsers tells those who are asked to endorse
 * @param returned keeps which of the mails to those came back
 */
record Mailing(
    AskForNotices asking,
    SendNotice notices,
    SendLink links,
    SendEndorserMail endorsers,
    EndorserMailReturned returned) {
  static <P extends Table & Macs & LinkKeys & Contacts & Mails> Mailing of(
      P platform, Mailer mailer) {
    return new Mailing(
        new AskForNotices(platform.register(), platform.transactions(), platform.time()),
        sending(platform, mailer),
        links(platform, mailer),
        endorsers(platform, mailer),
        new EndorserMailReturned(
            platform.endorsements(),
            platform.notices(),
            platform.commits(),
            platform.contactCipher(),
            new RecipientDigester(platform.macKeys()),
            platform.time()));
  }

  private static <P extends Table & Macs & LinkKeys & Contacts & Mails> SendEndorserMail endorsers(
      P platform, Mailer mailer) {
    return new SendEndorserMail(
        new SendEndorserMail.Stores(
            platform.records(),
            platform.register(),
            platform.endorsements(),
            platform.notices(),
            platform.counters()),
        platform.commits(),
        platform.contactCipher(),
        new SendEndorserMail.Keys(
            new RecipientDigester(platform.macKeys()),
            new EndorsementLinks(platform.linkKeys()),
            new UnsubscribeTokens(platform.linkKeys())),
        mailer,
        platform.urls(),
        platform.time());
  }

  private static <P extends Table & Macs & LinkKeys & Contacts & Mails> SendLink links(
      P platform, Mailer mailer) {
    return new SendLink(
        new SendLink.Stores(
            platform.signIns(),
            platform.register(),
            platform.collections(),
            platform.notices(),
            platform.transactions()),
        platform.contactCipher(),
        new RecipientDigester(platform.macKeys()),
        mailer,
        new Letters(platform.urls()),
        platform.ids(),
        platform.time());
  }

  private static <P extends Table & Macs & LinkKeys & Contacts & Mails> SendNotice sending(
      P platform, Mailer mailer) {
    return new SendNotice(
        new SendNotice.Stores(
            platform.records(),
            platform.register(),
            platform.endorsements(),
            platform.notices(),
            platform.transactions()),
        platform.contactCipher(),
        new UnsubscribeTokens(platform.linkKeys()),
        mailer,
        platform.urls(),
        platform.time());
  }

  /** Does what a message says. */
  void take(MailMessages.Message message) {
    switch (message) {
      case MailMessages.Message.CalledFor(AskForNotices.Happened what) -> asking.after(what);
      case MailMessages.Message.Asked(NoticeAsked mail) -> notices.send(mail);
      case MailMessages.Message.ForLink(LinkAsked link) -> links.send(link);
      case MailMessages.Message.ForEndorser(EndorserMailAsked mail) -> endorsers.send(mail);
      case MailMessages.Message.EndorserBounced(EndorserMailAsked mail) -> returned.bounced(mail);
      case MailMessages.Message.EndorserComplained(EndorserMailAsked mail) ->
          returned.complained(mail);
    }
  }
}
