package dev.blazon.functions.my;

import dev.blazon.http.FormFields;
import dev.blazon.http.OwnForms;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.SessionCookies;
import dev.blazon.lifecycle.Ids;
import dev.blazon.page.Pages;
import dev.blazon.service.AskForLink;
import dev.blazon.service.UseLink;
import java.time.Duration;
import java.util.Optional;

/** Answers the routes by which somebody signs in: the form, and the link of the mail. */
final class SignInRoutes {
  private final AskForLink asking;
  private final UseLink links;
  private final SessionCookies cookies;
  private final OwnForms forms;
  private final WayBack back;
  private final MyAnswers answers;
  private final Pages pages = new Pages();

  SignInRoutes(
      AskForLink asking,
      UseLink links,
      SessionCookies cookies,
      OwnForms forms,
      WayBack back,
      MyAnswers answers) {
    this.asking = asking;
    this.links = links;
    this.cookies = cookies;
    this.forms = forms;
    this.back = back;
    this.answers = answers;
  }

  Response ask(Request request) {
    FormFields form = FormFields.read(request, OwnForms.LONGEST);
    if (!forms.isFromHere(request)) {
      return answers.signIn(request, 403, "my.foreign");
    }
    if (!answers.mailing()) {
      return answers.signIn(request, 200, null);
    }
    String language = MyAnswers.language(request).tag();
    return switch (asking.ask(form.text("address"), language, CallerNetwork.of(request))) {
      case AskForLink.Outcome.Asked() ->
          answers.page(request, 200, pages.linkAsked(MyAnswers.language(request)));
      case AskForLink.Outcome.NoAddress() -> answers.signIn(request, 400, "my.no-address");
      case AskForLink.Outcome.TooOften(Duration after) ->
          answers
              .signIn(request, 429, "my.too-often")
              .with("Retry-After", String.valueOf(1 + after.toSeconds()));
    };
  }

  /** A look at the link uses it not up: programs that check mails look at everything. */
  Response look(Request request) {
    return Optional.ofNullable(request.queryParameter("token"))
        .flatMap(Ids::parse)
        .map(token -> answers.page(request, 200, open(request, token)))
        .orElseGet(() -> answers.signIn(request, 400, "my.closed"));
  }

  private String open(Request request, String token) {
    return pages.openMine(token, MyAnswers.language(request));
  }

  Response open(Request request) {
    FormFields form = FormFields.read(request, OwnForms.LONGEST);
    if (!forms.isFromHere(request)) {
      return answers.signIn(request, 403, "my.foreign");
    }
    return links
        .open(form.text("token"))
        .map(
            session ->
                cookies.opened(MyAnswers.to(request, back.path(request).orElse("/my")), session))
        .orElseGet(() -> answers.signIn(request, 400, "my.closed"));
  }
}
