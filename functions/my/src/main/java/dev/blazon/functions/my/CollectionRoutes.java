package dev.blazon.functions.my;

import dev.blazon.http.FormFields;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.page.CollectionTile;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowMyCollection;
import dev.blazon.page.reading.ShowMyCollection.Beside;
import dev.blazon.service.ChangeCollection;
import dev.blazon.service.CollectionPass;
import dev.blazon.service.CollectionPasses;
import dev.blazon.service.MakeCollection;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.store.Result;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Answers the routes by which whoever has signed in makes, changes and removes collections. */
final class CollectionRoutes {
  private final MyList list;
  private final ShowMyCollection showing;
  private final MakeCollection making;
  private final ChangeCollection changing;
  private final CollectionPasses passes;
  private final Sessions sessions;
  private final SignedIn signedIn;
  private final MyAnswers answers;
  private final Pages pages = new Pages();

  CollectionRoutes(
      MyList list,
      ShowMyCollection showing,
      MakeCollection making,
      ChangeCollection changing,
      CollectionPasses passes,
      Sessions sessions,
      SignedIn signedIn,
      MyAnswers answers) {
    this.list = list;
    this.showing = showing;
    this.making = making;
    this.changing = changing;
    this.passes = passes;
    this.sessions = sessions;
    this.signedIn = signedIn;
    this.answers = answers;
  }

  List<Route> routes() {
    return List.of(
        Route.open("POST /my/collections", this::make).taking("lang"),
        Route.open("GET /my/collections/{collection}", this::show).taking("lang", "cursor"),
        Route.open("POST /my/collections/{collection}", this::change).taking("lang"),
        Route.open("POST /my/collections/{collection}/deletion", this::remove).taking("lang"));
  }

  private Response show(Request request) {
    return signedIn.looked(
        request, session -> shown(request, session, 200, beside(request, null, null)));
  }

  private Response make(Request request) {
    return sent(
        request,
        (form, session) ->
            made(
                request,
                session,
                making.make(session.learner(), form.text("title"), CollectionForm.added(form))));
  }

  private Response change(Request request) {
    return sent(request, (form, session) -> changed(request, session, form));
  }

  private Response remove(Request request) {
    return sent(
        request,
        (form, session) ->
            form.text("sure").equals("yes")
                ? removed(request, session)
                : shown(request, session, 400, beside(request, null, "collection.not-sure")));
  }

  private Response sent(Request request, BiFunction<FormFields, Session, Response> answer) {
    return signedIn.sent(
        request,
        CollectionForm.LONGEST,
        (form, session) -> Optional.of(answer.apply(form, session)));
  }

  private Response made(
      Request request, Session session, Result<BadgeCollection, MakeCollection.Refusal> result) {
    return switch (result) {
      case Result.Success<BadgeCollection, MakeCollection.Refusal>(BadgeCollection made) ->
          MyAnswers.to(request, CollectionTile.editPath(made.id()));
      case Result.Refused<BadgeCollection, MakeCollection.Refusal>(
              MakeCollection.Refusal refusal) ->
          switch (refusal) {
            case MakeCollection.Refusal.BadTitle() ->
                list.page(request, 400, session, null, "collection.bad-title");
            case MakeCollection.Refusal.TooMany() ->
                list.page(request, 409, session, null, "collection.too-many");
          };
    };
  }

  private Response changed(Request request, Session session, FormFields form) {
    String title = form.text("title");
    return switch (changing.change(
        session.learner(),
        request.parameter("collection"),
        CollectionForm.version(form),
        CollectionForm.edit(form))) {
      case Result.Success<BadgeCollection, ChangeCollection.Refusal>(BadgeCollection changed) ->
          MyAnswers.to(request, CollectionTile.editPath(changed.id()));
      case Result.Refused<BadgeCollection, ChangeCollection.Refusal>(
              ChangeCollection.Refusal refusal) ->
          refused(request, session, title, refusal);
    };
  }

  private Response refused(
      Request request, Session session, String title, ChangeCollection.Refusal refusal) {
    return switch (refusal) {
      case ChangeCollection.Refusal.Unknown() -> unknown(request);
      case ChangeCollection.Refusal.BadTitle() ->
          shown(request, session, 400, beside(request, title, "collection.bad-title"));
      case ChangeCollection.Refusal.Stale() ->
          shown(request, session, 409, beside(request, title, "collection.stale"));
      case ChangeCollection.Refusal.Full() ->
          shown(request, session, 409, beside(request, title, "collection.full"));
    };
  }

  private Response removed(Request request, Session session) {
    return switch (changing.remove(session.learner(), request.parameter("collection"))) {
      case Result.Success<BadgeCollection, ChangeCollection.Refusal> _ -> MyAnswers.toList(request);
      case Result.Refused<BadgeCollection, ChangeCollection.Refusal>(
              ChangeCollection.Refusal refusal) ->
          refused(request, session, "", refusal);
    };
  }

  private static Beside beside(Request request, @Nullable String title, @Nullable String said) {
    return new Beside(request.queryParameter("cursor"), title, said);
  }

  private Response shown(Request request, Session session, int status, Beside beside) {
    return showing
        .show(session, request.parameter("collection"), beside)
        .map(
            page ->
                answers.page(
                    request,
                    status,
                    pages.myCollection(
                        page,
                        sessions.formToken(session),
                        passes.write(CollectionPass.of(session, page.collection().id())),
                        MyAnswers.language(request))))
        .orElseGet(() -> unknown(request));
  }

  private Response unknown(Request request) {
    return answers.page(request, 404, pages.unknownCollection(MyAnswers.language(request)));
  }
}
