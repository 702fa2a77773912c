package dev.blazon.functions.people;

import dev.blazon.http.FormFields;
import dev.blazon.http.OwnForms;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.SessionCookies;
import dev.blazon.http.SessionPages;
import dev.blazon.issuing.AskToBeErased;
import dev.blazon.issuing.ReadOwnData;
import dev.blazon.issuing.ReadOwnIssuers;
import dev.blazon.json.Json;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.MyErasure;
import dev.blazon.page.Pages;
import dev.blazon.pathways.RemovePlans;
import dev.blazon.register.ErasureRequest;
import dev.blazon.service.RemoveCollections;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.words.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers the routes by which people who have signed in get their data, and ask to be erased.
 * Whoever has no session is sent to where one begins; nothing is read before that is known.
 */
final class OwnDataRoutes {
  /** A field for each issuer: some 40 bytes, and nobody has badges of a thousand. */
  private static final int LONGEST = 65_536;

  private static final String ISSUER = "issuer-";

  private final ReadOwnData data;
  private final ReadOwnIssuers issuers;
  private final AskToBeErased asking;
  private final RemoveCollections collections;
  private final RemovePlans plans;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final OwnForms forms;
  private final Pages pages = new Pages();

  OwnDataRoutes(
      ReadOwnData data,
      ReadOwnIssuers issuers,
      AskToBeErased asking,
      RemoveCollections collections,
      RemovePlans plans,
      Sessions sessions,
      SessionCookies cookies,
      OwnForms forms) {
    this.data = data;
    this.issuers = issuers;
    this.asking = asking;
    this.collections = collections;
    this.plans = plans;
    this.sessions = sessions;
    this.cookies = cookies;
    this.forms = forms;
  }

  /** The data as a file. */
  Response data(Request request) {
    return cookies
        .session(request)
        .map(session -> file(request, session))
        .orElseGet(() -> toSignIn(request));
  }

  private Response file(Request request, Session session) {
    String json = Json.write(data.read(session, request.queryParameter("cursor")));
    return SessionPages.guarded(
        PublicResponse.of(request, Response.json(200, json), PublicResponse.NEVER)
            .with("Content-Disposition", "attachment; filename=\"badges-data.json\""),
        forms.origin());
  }

  /** The page that says what can be asked. */
  Response look(Request request) {
    return cookies
        .session(request)
        .map(session -> page(request, 200, session, null))
        .orElseGet(() -> toSignIn(request));
  }

  /**
   * Asks, and answers with the page as it is then: sent again, the form asks for what is there
   * still.
   */
  Response ask(Request request) {
    Optional<Session> session = cookies.session(request);
    if (session.isEmpty()) {
      return toSignIn(request);
    }
    FormFields form = FormFields.read(request, LONGEST);
    if (!forms.isOf(session.get(), request, form)) {
      return page(request, 403, session.get(), MyErasure.Said.FOREIGN);
    }
    Set<String> chosen = chosen(form);
    boolean too = form.text("deleteCollections").equals("yes");
    if (chosen.isEmpty() && !too) {
      return page(request, 400, session.get(), MyErasure.Said.NOBODY);
    }
    if (!form.text("confirmed").equals("yes")) {
      return page(request, 400, session.get(), MyErasure.Said.NOT_CONFIRMED);
    }
    String learner = session.get().learner();
    boolean complete = asking.ask(learner, chosen);
    boolean removed = too && removed(learner);
    return page(
        request,
        200,
        session.get(),
        !removed && keeps(learner),
        complete && (removed || !too) ? MyErasure.Said.DONE : MyErasure.Said.MORE);
  }

  /** Plans go with collections: both are what they have made themselves. */
  private boolean removed(String learner) {
    boolean all = collections.remove(learner);
    return plans.remove(learner) && all;
  }

  private boolean keeps(String learner) {
    return collections.has(learner) || plans.has(learner);
  }

  private static Set<String> chosen(FormFields form) {
    return form.values().entrySet().stream()
        .filter(field -> field.getKey().startsWith(ISSUER) && field.getValue().equals("yes"))
        .map(field -> field.getKey().substring(ISSUER.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Response page(
      Request request, int status, Session session, MyErasure.@Nullable Said said) {
    return page(request, status, session, keeps(session.learner()), said);
  }

  /** What has just been removed may be in the list for a moment still: {@code kept} knows. */
  private Response page(
      Request request, int status, Session session, boolean kept, MyErasure.@Nullable Said said) {
    Language language = language(request);
    MyErasure page =
        new MyErasure(
            session.address(),
            issuers.read(session.learner()).stream().map(OwnDataRoutes::asked).toList(),
            kept,
            said);
    return SessionPages.of(
        request,
        status,
        pages.erasure(page, sessions.formToken(session), language),
        language.tag(),
        ContentSecurityPolicy.PAGE.header(),
        forms.origin());
  }

  private static MyErasure.Asked asked(ReadOwnIssuers.OwnIssuer own) {
    boolean atOnce =
        switch (own.erasure()) {
          case AT_ONCE -> true;
          case ASK -> false;
        };
    return new MyErasure.Asked(
        own.id(),
        own.name(),
        own.held(),
        atOnce,
        atOnce ? null : waitingSince(own.request()),
        own.request() == null ? null : own.request().reason());
  }

  private static @Nullable Instant waitingSince(@Nullable ErasureRequest request) {
    return request != null && request.isOpen() ? request.askedAt() : null;
  }

  private static Language language(Request request) {
    return Language.of(request.queryParameter("lang"), request.headers().get("accept-language"));
  }

  private static Response toSignIn(Request request) {
    return SessionPages.to("/my", language(request).tag());
  }
}
