package dev.blazon.functions.my;

import dev.blazon.http.OwnForms;
import dev.blazon.http.SessionCookies;
import dev.blazon.page.reading.ShowMine;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.Mails;
import dev.blazon.platform.SessionKeys;
import dev.blazon.platform.Table;
import dev.blazon.service.AskForLink;
import dev.blazon.service.ChoosePresentation;
import dev.blazon.service.Sessions;
import dev.blazon.service.UseLink;

/** Puts together what answers the routes, from the parts of a platform. */
final class MyParts<P extends Table & SessionKeys & Contacts & Mails> {
  private final P platform;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final OwnForms forms;
  private final MyAnswers answers;

  MyParts(P platform) {
    this.platform = platform;
    this.sessions = new Sessions(platform.sessionKeys(), platform.time());
    this.cookies = new SessionCookies(sessions, platform.urls());
    this.forms = new OwnForms(sessions, platform.urls());
    this.answers = new MyAnswers(forms.origin(), platform.mailer().isPresent());
  }

  SignInRoutes signIn() {
    return new SignInRoutes(
        new AskForLink(
            platform.counters(),
            platform.transactions(),
            platform.sessionKeys(),
            platform.contactCipher(),
            platform.ids(),
            platform.time()),
        new UseLink(
            platform.signIns(),
            platform.transactions(),
            platform.contactCipher(),
            platform.ids(),
            platform.time()),
        cookies,
        forms,
        answers);
  }

  MineRoutes mine() {
    return new MineRoutes(
        new ShowMine(platform.register(), platform.records(), platform.time()),
        new ChoosePresentation(platform.assertions(), platform.register(), platform.commits()),
        sessions,
        cookies,
        forms,
        answers);
  }
}
